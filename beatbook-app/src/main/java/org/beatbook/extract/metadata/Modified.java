package org.beatbook.extract.metadata;

import java.util.List;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/** When the page was last changed. */
final class Modified {
    static final List<Rule<When>> POLICY = List.of(
            new Rule<>("json-ld", c -> Times.machine(c, c.main().object().text("dateModified"))),
            new Rule<>("meta", Modified::meta),
            new Rule<>(
                    "itemprop", c -> Published.nearest(c, c.times, s -> s.is(Marks.DECLARED) && s.is(Marks.MODIFIED))),
            new Rule<>("time-element", c -> Published.nearest(c, c.times, Modified::isUpdate)),
            new Rule<>("date-element", c -> Published.nearest(c, c.dates, Modified::isUpdate)),
            new Rule<>("visible-date", VisibleDates::changeBesideHeadline));

    private static final String[] METAS = {
        "article:modified_time",
        "og:updated_time",
        "article:updated_time",
        "og:article:modified_time",
        "datemodified",
        "last-modified",
        "lastmod",
        "last_modified",
        "dcterms.modified",
        "dc.date.modified",
        "modified_time",
        "revised",
        "dateupdate",
        "updated",
        "bt:moddate",
        "date_modified",
        "article:updated",
        "cxenseparse:recs:modifiedtime"
    };

    private Modified() {}

    static @Nullable When meta(Clues clues) {
        return Published.meta(clues, METAS);
    }

    static boolean isUpdate(Spot spot) {
        return spot.is(Marks.MODIFIED) || spot.in(Marks.MODIFIED) && !spot.is(Marks.DECLARED);
    }

    /** Whether a change is not before the publication, as far as both are known. */
    static boolean follows(When modified, When published) {
        boolean exact = modified instanceof When.Exact && published instanceof When.Exact;
        return exact
                ? !modified.earliest().isBefore(published.earliest())
                : modified.iso().substring(0, 4).compareTo(published.iso().substring(0, 4)) > 0
                        || !modified.earliest().plusSeconds(86_400).isBefore(published.earliest());
    }
}
