package org.beatbook.extract.metadata;

import java.time.LocalDate;
import java.time.YearMonth;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/**
 * The date that a page shows somewhere, where none stands beside its headline. Dates that stand for themselves come first:
 * those that words call a publication's, those that are all that an element says, and datelines; then those in sentences and
 * of changes; never those in comments, or that end a span of time.
 */
final class LooseDates {
    private static final int PROSE = 400;
    private static final int SENTENCE = 120;
    private static final int DATELINE = 60;
    /** So much a text may say beside its date and still say no more than it. */
    private static final int BESIDE = 30;

    private static final int TOLD = 8;
    private static final int ALONE = 5;
    private static final int LEAST = 1;

    private final Clues clues;
    private final @Nullable Spot anchor;
    private final @Nullable YearMonth address;
    private @Nullable When best;
    private int most;

    private LooseDates(Clues clues) {
        this.clues = clues;
        this.anchor = clues.anchor();
        this.address = UrlDate.month(clues.markup.url()) instanceof When.Month m ? m.month() : null;
    }

    static @Nullable When anywhere(Clues clues) {
        LooseDates dates = new LooseDates(clues);
        for (int i = 0; i < clues.texts.size(); i++) {
            dates.weigh(i);
        }
        return dates.best;
    }

    private void weigh(int i) {
        Clues.Text piece = clues.texts.get(i);
        String whole = piece.node().getWholeText();
        String text = whole.length() > PROSE ? whole.substring(0, DATELINE) : whole;
        if (!mayHoldDate(text) || isComment(piece)) {
            return;
        }
        for (DateText.Sight sight : DateText.all(text, clues.reading(), 3)) {
            if (VisibleDates.isWhole(clues, text, sight)) {
                take(sight.when(), weight(i, whole, sight));
                return;
            }
        }
    }

    private void take(When when, int weight) {
        if (weight > most) {
            most = weight;
            best = when;
        }
    }

    /** Twice what the date is worth, and one more after the headline: of equals the first counts. */
    private int weight(int i, String text, DateText.Sight sight) {
        Clues.Text piece = clues.texts.get(i);
        boolean after = anchor == null || piece.at() > anchor.start();
        boolean agrees = agrees(sight.when());
        boolean elsewhere = clues.elsewhere(piece);
        int worth = worth(before(i, text, sight), text, sight);
        boolean near = after && (anchor == null || piece.at() < anchor.end() + Published.FAR);
        if (elsewhere && worth == ALONE && !near && !agrees) {
            return 0;
        }
        int lessened = elsewhere && worth > LEAST ? worth - 2 : worth;
        return worth == 0 ? 0 : 2 * (lessened + (agrees ? 2 : 0)) + (after ? 1 : 0);
    }

    private static int worth(String before, String text, DateText.Sight sight) {
        String after = text.substring(sight.end());
        boolean update = DateWords.isUpdate(before) || after.length() < BESIDE && DateWords.isUpdate(after);
        if (DateWords.isOther(before) || text.contains("ookie")) {
            return 0;
        }
        if (update) {
            return LEAST;
        }
        if (text.length() <= SENTENCE && DateWords.isPublication(before, after)) {
            return TOLD;
        }
        boolean alone = text.strip().length() - (sight.end() - sight.start()) <= BESIDE;
        boolean dateline = text.substring(0, sight.start()).strip().length() <= 1;
        return alone || dateline ? ALONE : LEAST;
    }

    /** The words before a date; those of the text before where its own has none. */
    private String before(int i, String text, DateText.Sight sight) {
        String own = sight.lead(text);
        if (!own.isBlank() || i == 0 || sight.after() > 0) {
            return own;
        }
        String label = clues.texts.get(i - 1).node().getWholeText();
        return label.length() > 2 * BESIDE ? own : label;
    }

    private boolean agrees(When when) {
        LocalDate day = Clock.day(when);
        return address != null && day != null && YearMonth.from(day).equals(address);
    }

    /** Whether it stands in comments, where the headline does not. */
    private boolean isComment(Clues.Text piece) {
        return (piece.region() & Marks.COMMENT) != 0 && (anchor == null || !anchor.in(Marks.COMMENT));
    }

    private static boolean mayHoldDate(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits >= 3;
    }
}
