package org.beatbook.archive;

import java.util.List;
import java.util.Map;
import org.beatbook.news.Place;

/**
 * What was taken out.
 *
 * @param captures how many captures of the URL were there
 * @param files the names of the WARC files that were rewritten
 * @param moved for each capture that stays in a rewritten file: where it was, where it is now
 */
public record ExpungeReport(String url, long captures, List<String> files, Map<Place, Place> moved) {

    /** As it is logged in the archive. */
    Fields logged() {
        return new Fields()
                .add("action", "expunge")
                .add("url", url)
                .add("captures", String.valueOf(captures))
                .add("files", String.join(" ", files));
    }
}
