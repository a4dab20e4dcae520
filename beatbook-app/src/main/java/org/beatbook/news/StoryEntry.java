package org.beatbook.news;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.beatbook.news.TopicPage.Entry;

/**
 * A story as a list shows it.
 *
 * @param story with its numbers, as of the day that is shown
 * @param lead the article whose headline, standfirst and picture stand for it
 * @param branches its reports with their copies, in the order of time; of a very large story the first and the newest
 */
public record StoryEntry(Story story, Entry lead, List<Branch> branches) {

    public StoryEntry {
        branches = List.copyOf(branches);
        if (branches.isEmpty()) {
            throw new IllegalArgumentException("the story " + story.id() + " has no report");
        }
    }

    /** Whether an article alone tells it: then it is shown as that article. */
    public boolean isAlone() {
        return story.articles() == 1;
    }

    public boolean pinned() {
        return lead.pinned();
    }

    public int copies() {
        return story.articles() - story.reports();
    }

    /** How many of its reports are not among {@link #branches}. */
    public int more() {
        return Math.max(0, story.reports() - branches.size());
    }

    /** When the first of its articles was met. */
    public Instant met() {
        return branches.stream()
                .flatMap(Branch::entries)
                .map(e -> e.item().firstCaptured())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** When the newest of its reports was met: copies let no story grow. */
    public Instant grown() {
        return reports()
                .map(e -> e.item().firstCaptured())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Stream<Entry> reports() {
        return branches.stream().map(Branch::report);
    }
}
