package org.beatbook.extract.metadata;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The sentences under the headline. */
final class Standfirsts {
    static final List<Rule<String>> POLICY = List.of(
            new Rule<>("standfirst-element", Standfirsts::element),
            new Rule<>(
                    "json-ld",
                    c -> told(c, c.main().article() ? c.main().object().text("description") : null)),
            new Rule<>("og:description", c -> told(c, c.markup.meta("og:description"))),
            new Rule<>(
                    "meta-description",
                    c -> told(c, c.markup.meta("description", "twitter:description", "dc.description"))));

    private static final int SHORTEST = 20;
    private static final int LONGEST = 700;
    /** How many nodes after the headline it may begin. */
    private static final int NEAR = 120;
    /** How far above a caption's text its figure is looked for. */
    private static final int CAPTION_DEPTH = 5;

    private Standfirsts() {}

    /** The first marked element that begins shortly after the headline, with a sentence in it. */
    private static @Nullable String element(Clues clues) {
        Spot headline = clues.headline().spot();
        if (headline == null) {
            return null;
        }
        for (Spot spot : clues.standfirsts) {
            boolean near = spot.start() > headline.end() && spot.start() - headline.end() < NEAR;
            boolean body = spot.is(Marks.BODY)
                    || spot.in(Marks.BODY) && spot.element().normalName().equals("div");
            if (!near
                    || body
                    || spot.in(Marks.ELSEWHERE)
                    || isCaption(spot.element())
                    || spot.is(Marks.COMMENT | Marks.CHROME | Marks.DATE | Marks.BYLINE)) {
                continue;
            }
            String text = Wording.of(spot.element(), LONGEST + 1);
            if (text.length() >= SHORTEST && text.length() <= LONGEST && text.indexOf(' ') > 0) {
                return text;
            }
        }
        return null;
    }

    /** The caption of a lead picture often has "lead" in its name, too. */
    private static boolean isCaption(Element element) {
        Element at = element;
        for (int up = 0; up < CAPTION_DEPTH && at != null; up++) {
            if (at.normalName().equals("figure") || at.normalName().equals("figcaption")) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    /** A description that is whole, more than the headline, and not the beginning of the body. */
    private static @Nullable String told(Clues clues, @Nullable String raw) {
        String text = Wording.clean(raw);
        if (text == null || text.length() < SHORTEST || text.length() > LONGEST || isCut(text)) {
            return null;
        }
        String folded = Wording.fold(text);
        String headline = clues.headline().text();
        if (headline != null && Wording.fold(headline).startsWith(folded)) {
            return null;
        }
        return beginsBody(clues, folded) ? null : text;
    }

    private static boolean isCut(String text) {
        boolean dots = text.endsWith("…")
                || text.endsWith("...")
                || text.endsWith("[…]")
                || text.endsWith("[...]")
                || text.endsWith("..");
        char last = text.charAt(text.length() - 1);
        boolean closed = ".!?。！？।؟”\"»’')）」".indexOf(last) >= 0;
        return dots || !closed && text.length() > 120;
    }

    /** Whether a paragraph of the page begins with it, or it with a paragraph. */
    private static boolean beginsBody(Clues clues, String folded) {
        int looked = 0;
        for (Clues.Text piece : clues.texts) {
            String whole = piece.node().getWholeText();
            if (whole.length() < 60 || clues.elsewhere(piece)) {
                continue;
            }
            if (++looked > 12) {
                return false;
            }
            String start = Wording.fold(whole.length() > 900 ? whole.substring(0, 900) : whole);
            if (start.length() > 40
                    && (start.startsWith(folded) && start.length() > folded.length() + 20
                            || folded.startsWith(start) && folded.length() > start.length() + 20)) {
                return true;
            }
        }
        return false;
    }
}
