package org.beatbook;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.beatbook.news.Decision;
import org.beatbook.news.Filter;
import org.beatbook.news.Item;
import org.beatbook.news.Placing;
import org.beatbook.news.Story;
import org.beatbook.news.Topic;
import org.beatbook.pipeline.BookException;
import org.beatbook.pipeline.Decider;
import org.beatbook.store.Store;
import org.beatbook.store.Stories;
import org.beatbook.store.Stories.Decided;
import org.jspecify.annotations.Nullable;

/**
 * What an editor does with stories. Articles and stories are called by their ids, addresses or headlines; a story also by
 * any of its articles.
 */
public final class StoryDesk {
    private final Store store;
    private final Stories stories;
    private final Naming naming;
    private final Decider decider;
    private final InstantSource clock;

    StoryDesk(Store store, Decider decider, InstantSource clock) {
        this.store = store;
        this.stories = store.stories();
        this.naming = new Naming(store);
        this.decider = decider;
        this.clock = clock;
    }

    /** An article of a story, and where it stands there. */
    public record Line(Item item, Placing placing) {}

    /** A story with its articles, the earliest first. */
    public record Told(Story story, List<Line> lines) {
        public Told {
            lines = List.copyOf(lines);
        }

        /** The headline of its first report of its own. */
        public String headline() {
            return lines.stream()
                    .filter(l -> l.placing().copyOf() == null)
                    .findFirst()
                    .orElseGet(lines::getFirst)
                    .item()
                    .headline();
        }
    }

    /** The heaviest stories of a topic, or of all where it is absent. */
    public List<Told> list(@Nullable Topic topic, int limit) {
        return stories.ofTopic(topic, Filter.NONE, null, 0, limit).stream()
                .map(this::told)
                .toList();
    }

    public Told show(String story) {
        return told(stories.find(naming.storyOf(story)).orElseThrow());
    }

    private Told told(Story story) {
        List<Placing> members = stories.members(story.id());
        Map<String, Item> items = new HashMap<>();
        store.articles().find(members.stream().map(Placing::article).toList()).forEach(i -> items.put(i.id(), i));
        return new Told(
                story,
                members.stream()
                        .filter(p -> items.containsKey(p.article()))
                        .map(p -> new Line(Objects.requireNonNull(items.get(p.article())), p))
                        .toList());
    }

    /**
     * Says why two articles are one story, or are not; of stories those two of their articles that are most alike.
     *
     * @throws BookException where one is unknown
     */
    public StoryGrounds explain(String a, String b) {
        return StoryGrounds.of(store, naming.called(a), naming.called(b));
    }

    /**
     * Shows two stories as one.
     *
     * @param reason why, in the editor's words; may be empty
     * @return the id that the one story has
     * @throws BookException where one is unknown, or both are one already
     */
    public String join(String a, String b, String reason) {
        String first = naming.storyOf(a);
        if (first.equals(naming.storyOf(b))) {
            throw new BookException("these are one story already: " + first);
        }
        String anchor = naming.anchor(a);
        decider.decide(new Decision.StoriesJoined(now(), anchor, naming.anchor(b), reason));
        return placing(anchor).story();
    }

    /**
     * Shows articles of a story as one of their own.
     *
     * @return the id of the story that they are then
     * @throws BookException where one is unknown, they are of several stories, or are all that there are
     */
    public String part(List<String> articles, String reason) {
        List<String> ids =
                articles.stream().map(naming::article).map(Item::id).distinct().toList();
        Set<String> from = new HashSet<>();
        ids.forEach(id -> from.add(placing(id).story()));
        if (from.size() > 1) {
            throw new BookException("these are articles of several stories, and are parted one story at a time: "
                    + String.join(", ", new ArrayList<>(from)));
        }
        String story = from.stream().findFirst().orElseThrow(() -> new BookException("name an article to part"));
        if (stories.members(story).size() == ids.size()) {
            throw new BookException("that is the whole story, and nothing would be left to part from: " + story);
        }
        decider.decide(new Decision.StoryParted(now(), ids, reason));
        return placing(ids.getFirst()).story();
    }

    /**
     * Shows an article in another story.
     *
     * @return the id of that story
     * @throws BookException where one is unknown, or it is there already
     */
    public String move(String article, String to, String reason) {
        Placing stands = placing(naming.article(article).id());
        String story = naming.storyOf(to);
        if (stands.story().equals(story)) {
            throw new BookException("it is part of that story already: " + story);
        }
        decider.decide(new Decision.ArticleMoved(now(), stands.article(), naming.anchor(to), reason));
        return placing(stands.article()).story();
    }

    private Placing placing(String article) {
        return stories.of(article)
                .orElseThrow(() -> new BookException(
                        "this article is part of no story yet; 'beatbook rebuild' puts all into stories: " + article));
    }

    private Instant now() {
        return clock.instant();
    }

    /** All decisions on stories in their order, those that were taken back among them. */
    public List<Decided> decisions() {
        return stories.decided();
    }

    /**
     * Takes a decision back.
     *
     * @throws BookException where there is none of this number, or it was taken back before
     */
    public void takeBack(int number, String reason) {
        Decided decided = decisions().stream()
                .filter(d -> d.number() == number)
                .findFirst()
                .orElseThrow(() -> new BookException("there is no decision on stories of this number: " + number
                        + "; 'beatbook story decisions' lists them all"));
        if (!decided.stands()) {
            throw new BookException("this decision was taken back before: " + number);
        }
        decider.decide(new Decision.StoryDecisionTakenBack(now(), number, reason));
    }
}
