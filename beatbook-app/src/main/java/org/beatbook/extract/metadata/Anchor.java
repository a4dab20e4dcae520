package org.beatbook.extract.metadata;

import org.jspecify.annotations.Nullable;

/** The heading that an article's dates stand by where no heading is the headline: one that the page's title holds. */
final class Anchor {
    private static final int SHORTEST = 8;

    private Anchor() {}

    static @Nullable Spot inTitle(Clues clues) {
        String title = Wording.fold(clues.pageTitle());
        for (Headline.Candidate candidate : clues.candidates()) {
            boolean held = candidate.folded().length() >= SHORTEST && title.contains(candidate.folded());
            if (held && candidate.headline().spot() instanceof Spot spot) {
                return spot;
            }
        }
        return null;
    }
}
