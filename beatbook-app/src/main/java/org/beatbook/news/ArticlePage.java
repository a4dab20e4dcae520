package org.beatbook.news;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.beatbook.news.TopicPage.Plate;
import org.jspecify.annotations.Nullable;

/**
 * The evidence for one article: what was read, from which capture, by which rules.
 *
 * @param shown the version that is shown; absent where only teasers are known
 * @param versions all versions, oldest first
 * @param sightings the teasers that showed it, oldest first
 * @param topics the topics it belongs to
 * @param plates the shown version's pictures, else the teaser's
 * @param anchors the sentences of what is shown
 * @param notes what was read in the shown version; absent where it is not the newest
 * @param ruling by which its address was collected; absent where it was imported
 */
public record ArticlePage(
        Item item,
        Source source,
        @Nullable Version shown,
        List<Version> versions,
        List<Sighting> sightings,
        List<Membership> topics,
        List<Plate> plates,
        List<Anchor> anchors,
        @Nullable Notes notes,
        @Nullable Ruling ruling) {

    public ArticlePage {
        anchors = List.copyOf(anchors);
    }

    /** When it was last seen as it stands: by its newest version or sighting. */
    public Instant lastSeen() {
        return Stream.concat(
                        versions.stream().map(Version::captured),
                        sightings.stream().map(Sighting::captured))
                .max(Instant::compareTo)
                .orElse(item.firstCaptured());
    }

    /** A topic an article belongs to, and why: one line a clause that matched. */
    public record Membership(Topic topic, double score, List<String> reasons) {}
}
