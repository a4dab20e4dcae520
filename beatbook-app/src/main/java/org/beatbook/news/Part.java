package org.beatbook.news;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A list on an entity's page that has pages of its own where it is long. */
public enum Part {
    SAYINGS,
    EVENTS,
    ARTICLES;

    /** As an address has it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Part> of(String word) {
        return Arrays.stream(values()).filter(p -> p.word().equals(word)).findFirst();
    }
}
