package org.beatbook.extract.picture;

import java.util.HashSet;
import java.util.Set;
import org.beatbook.news.Picture;
import org.jspecify.annotations.Nullable;

/** One picture as it was seen in the page, with all that its sightings told. */
final class Sighted {
    private final Renditions renditions;
    private final Set<String> keys;
    private @Nullable String alt;
    private @Nullable String caption;
    private @Nullable String credit;

    Sighted(Renditions renditions, @Nullable String alt, @Nullable String caption, @Nullable String credit) {
        this.renditions = renditions;
        this.keys = new HashSet<>(renditions.keys());
        this.alt = alt;
        this.caption = caption;
        this.credit = credit;
    }

    boolean isSameAs(Sighted other) {
        for (String key : other.keys) {
            if (keys.contains(key)) {
                return true;
            }
        }
        return false;
    }

    void add(Sighted other) {
        renditions.addAll(other.renditions);
        keys.addAll(other.keys);
        alt = alt == null || alt.isBlank() ? other.alt : alt;
        caption = caption == null ? other.caption : caption;
        credit = credit == null ? other.credit : credit;
    }

    private static boolean mayHoldCredit(String alt) {
        return alt.length() > 12 && alt.chars().anyMatch(c -> ":/|(（[【©＝=".indexOf(c) >= 0);
    }

    Picture picture() {
        String words = caption;
        if (words == null
                && alt != null
                && credit == null
                && mayHoldCredit(alt)
                && Captions.tell(alt).likeness() == Captions.Likeness.STRONG) {
            // Some systems print the caption with its credit only here.
            words = alt;
        }
        return Pictures.of(renditions, alt, words, credit);
    }
}
