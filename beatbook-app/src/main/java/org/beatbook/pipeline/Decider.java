package org.beatbook.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.beatbook.archive.Appended;
import org.beatbook.archive.Archive;
import org.beatbook.archive.DecisionLog;
import org.beatbook.news.Decision;
import org.beatbook.news.Place;
import org.beatbook.news.Topic;
import org.beatbook.news.Urls;
import org.beatbook.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Carries out decisions. A decision is logged first and then carried out; the database counts how many it has seen, so
 * that one that a crash left is carried out when the book is opened again, and a rebuild carries out all of them.
 */
public final class Decider {
    private final Archive archive;
    private final Store store;
    private final DecisionLog log;

    public Decider(Archive archive, Store store, DecisionLog log) {
        this.archive = archive;
        this.store = store;
        this.log = log;
    }

    /** Logs a decision and carries it out. */
    public void decide(Decision decision) {
        decide(List.of(decision));
    }

    /** Logs decisions in their order and carries them out. */
    public void decide(List<Decision> decisions) {
        log.append(decisions);
        carryOut();
    }

    /** Carries out what the log holds and the database has not seen. */
    public void carryOut() {
        List<Decision> all = log.all();
        for (int seen = (int) store.decisions(); seen < all.size(); seen++) {
            Decision next = all.get(seen);
            int now = seen + 1;
            store.change(() -> {
                carryOut(now, next);
                store.decisions(now);
            });
        }
    }

    private void carryOut(int number, Decision decision) {
        switch (decision) {
            case Decision.TopicSaved saved -> saveTopic(saved.topic());
            case Decision.TopicRemoved removed -> store.topics().remove(removed.topic());
            case Decision.SourceSaved saved -> store.sources().save(saved.source());
            case Decision.SourceRemoved removed -> store.sources().remove(removed.source());
            case Decision.Withheld withheld -> withhold(withheld.url());
            case Decision.Expunged expunged -> expunge(expunged.url());
            case Decision.OnStories onStories -> store.stories().decide(number, onStories);
            case Decision.StoryDecisionTakenBack back -> store.stories().takeBack(back.number());
        }
    }

    private void saveTopic(Topic topic) {
        store.topics().save(topic);
        store.topics().members(topic.id(), store.search().all(topic.query(), topic.threshold()));
    }

    private void withhold(String url) {
        store.captures().withhold(Urls.key(url));
        store.articles().idOf("url:" + Urls.key(url)).ifPresent(article -> {
            store.articles().withhold(article);
            new StoryPlacing(store.stories()).forget(new Filing.Gone(article, null));
        });
    }

    /** Rewriting moves records: their places are read anew from the archive, also where a crash came in between. */
    private void expunge(String url) {
        withhold(url);
        archive.expunge(url);
        Set<String> kept = new HashSet<>();
        @Nullable Place[] last = new Place[1];
        archive.replay(null, (Appended a) -> {
            store.captures().move(a.head().id(), a.place());
            kept.add(a.head().id());
            last[0] = a.place();
        });
        store.captures().retain(kept);
        if (last[0] != null && store.captures().checkpoint().isPresent()) {
            store.captures().checkpoint(last[0]);
        }
    }
}
