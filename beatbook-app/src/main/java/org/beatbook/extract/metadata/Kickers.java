package org.beatbook.extract.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words above the headline, where the markup sets them apart, or in brackets before it. */
final class Kickers {
    static final List<Rule<String>> POLICY = List.of(
            new Rule<>("in-headline", c -> c.headline().kicker()),
            new Rule<>("brackets", c -> bracketed(c.headline().text())),
            new Rule<>("kicker-element", Kickers::element),
            new Rule<>("title-beginning", Kickers::titled));

    private static final String PARTING = ",:|/–—-· ";
    private static final int LONGEST = 80;
    private static final int NEAR = 30;

    private Kickers() {}

    /** A headline's bracketed beginning: {@code [Big read] …}; null where it has none, or is nothing else. */
    static @Nullable String bracketed(@Nullable String headline) {
        if (headline == null || headline.isEmpty() || "[【".indexOf(headline.charAt(0)) < 0) {
            return null;
        }
        int close = headline.indexOf(headline.charAt(0) == '[' ? ']' : '】');
        boolean words = close > 1 && close <= 40 && headline.length() - close > 5;
        return words ? headline.substring(1, close).strip() : null;
    }

    /** The headline without such a beginning. */
    static String withoutBrackets(String headline) {
        if (bracketed(headline) == null) {
            return headline;
        }
        int close = headline.indexOf(headline.charAt(0) == '[' ? ']' : '】');
        return headline.substring(close + 1).strip();
    }

    /** The nearest marked element that ends shortly before the headline. */
    private static @Nullable String element(Clues clues) {
        Spot headline = clues.headline().spot();
        if (headline == null) {
            return null;
        }
        Spot best = null;
        for (Spot spot : clues.kickers) {
            boolean before = spot.end() <= headline.start() && headline.start() - spot.end() <= NEAR;
            if (before && !clues.elsewhere(spot) && !spot.is(Marks.STANDFIRST | Marks.CRUMB) && !spot.in(Marks.CRUMB)) {
                best = spot;
            }
        }
        String text = best == null ? "" : Wording.of(best.element(), LONGEST + 1);
        boolean same = Wording.fold(text)
                .equals(Wording.fold(
                        clues.headline().text() == null ? "" : clues.headline().text()));
        return text.isEmpty() || text.length() > LONGEST || same ? null : trimmed(text);
    }

    /** What the page's title for sharing has before the printed headline: "Kicker: Headline". */
    private static @Nullable String titled(Clues clues) {
        String headline = clues.headline().text();
        String title = clues.meta("og:title", "twitter:title");
        if (headline == null || title == null || clues.headline().spot() == null) {
            return null;
        }
        String bare = TitleParts.withoutSite(title, clues.site());
        int start = bare.length() - headline.length();
        if (start < 4 || start > LONGEST || !bare.regionMatches(true, start, headline, 0, headline.length())) {
            return null;
        }
        String kicker = bare.substring(0, start).strip();
        boolean parted = ":|–—-".indexOf(kicker.charAt(kicker.length() - 1)) >= 0;
        boolean words = kicker.chars().filter(Character::isDigit).count() < 6;
        String trimmed = parted && words ? trimmed(kicker) : null;
        return trimmed == null || clues.site().has(trimmed) ? null : trimmed;
    }

    /** Without the colon or bar that parts it from the headline, or from what stands before. */
    static @Nullable String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (end > 0 && PARTING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        while (start < end && PARTING.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return start == end ? null : text.substring(start, end);
    }
}
