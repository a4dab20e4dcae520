package org.beatbook.news;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beatbook.news.TopicPage.Count;
import org.beatbook.news.TopicPage.Entry;
import org.beatbook.news.TopicPage.Plate;
import org.jspecify.annotations.Nullable;

/**
 * All that is told of one happening.
 *
 * @param lead whose headline and standfirst stand for it
 * @param leadReason by which rule it was chosen
 * @param picture absent where no article has one
 * @param branches its reports with their copies, in the order of time
 * @param outlets sources with the number of their articles, most first
 * @param countries the sources' countries, as far as they are known: key the code of two letters
 * @param agreed what two outlets or more tell alike, each in words of its own
 * @param differing what outlets tell differently
 * @param before stories that it continues, the oldest first
 * @param after stories that continue it, the oldest first
 * @param grounds why its reports belong to it, one for each but the first; of a large story the first ones
 * @param made what an editor decided about it, and holds
 * @param cut whether it has more articles than stand here
 */
public record StoryPage(
        Story story,
        Entry lead,
        String leadReason,
        @Nullable Shown picture,
        List<Branch> branches,
        List<Count> outlets,
        List<Count> countries,
        List<Agreed> agreed,
        List<Differing> differing,
        List<Step> before,
        List<Step> after,
        List<Topic> topics,
        List<Ground> grounds,
        List<Made> made,
        boolean cut) {

    public StoryPage {
        branches = List.copyOf(branches);
        outlets = List.copyOf(outlets);
        countries = List.copyOf(countries);
        agreed = List.copyOf(agreed);
        differing = List.copyOf(differing);
        before = List.copyOf(before);
        after = List.copyOf(after);
        topics = List.copyOf(topics);
        grounds = List.copyOf(grounds);
        made = List.copyOf(made);
    }

    /**
     * The picture that stands for a story.
     *
     * @param entry the article it belongs to
     * @param reason by which rule it was chosen
     */
    public record Shown(Plate plate, Entry entry, String reason) {}

    /**
     * What outlets tell alike.
     *
     * @param event absent where it is a number
     * @param words the number and what it counts; empty where it is an event
     * @param by a sentence of each, the first to tell it first
     */
    public record Agreed(@Nullable KnownEvent event, String words, List<Origin> by) {
        public Agreed {
            by = List.copyOf(by);
        }
    }

    /**
     * What outlets tell differently.
     *
     * @param what such as {@code killed}, {@code kilometres} or {@code the day}
     * @param values at least two
     */
    public record Differing(String what, List<Value> values) {
        public Differing {
            values = List.copyOf(values);
        }
    }

    /**
     * One of several values.
     *
     * @param by a sentence of each outlet that gives it
     */
    public record Value(String value, List<Origin> by) {
        public Value {
            by = List.copyOf(by);
        }
    }

    /**
     * An earlier or later story.
     *
     * @param lead the article that stands for it
     * @param reason why it belongs to the same thread
     */
    public record Step(Story story, Entry lead, String reason) {}

    /**
     * Why a report belongs to the story.
     *
     * @param report id of its article
     * @param like the earlier report that it is most like
     * @param joins whether the two alone would be one story; else others stand between, or an editor decided
     * @param reasons what the two have in common, in words
     */
    public record Ground(String report, Entry like, boolean joins, List<String> reasons) {
        public Ground {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * What an editor decided.
     *
     * @param number by which it can be taken back
     * @param what was decided, in words
     * @param reason in the editor's words; empty where nothing was said
     */
    public record Made(int number, Instant at, String what, String reason) {}

    /** Why an article belongs to it; absent of the first and of copies. */
    public Optional<Ground> ground(String article) {
        return grounds.stream().filter(g -> g.report().equals(article)).findFirst();
    }

    /** How many articles are copies. */
    public int copies() {
        return story.articles() - story.reports();
    }
}
