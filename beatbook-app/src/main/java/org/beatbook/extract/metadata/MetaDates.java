package org.beatbook.extract.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/** Dates of publication in meta elements that no list knows: sites prefix and spell their names as they like. */
final class MetaDates {
    private static final List<String> PUBLICATION = List.of(
            "publish", "publicat", "publica", "fpubli", "pubdate", "pubtime", "pubday", "issued", "upload", "posted");

    private static final List<String> OTHER = List.of("updat", "modif", "expir", "unpublish", "last", "republish");

    private MetaDates() {}

    /** Of several the earliest. */
    static @Nullable When other(Clues clues) {
        When earliest = null;
        for (Map.Entry<String, List<String>> meta : clues.markup.metas().entrySet()) {
            if (speaksOfPublication(meta.getKey())) {
                When when = Times.machine(clues, meta.getValue().getFirst());
                boolean earlier = when != null
                        && Times.hasDay(when)
                        && (earliest == null || when.earliest().isBefore(earliest.earliest()));
                earliest = earlier ? when : earliest;
            }
        }
        return earliest;
    }

    private static boolean speaksOfPublication(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
        return PUBLICATION.stream().anyMatch(plain::contains) && OTHER.stream().noneMatch(plain::contains);
    }
}
