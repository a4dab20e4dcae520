package org.beatbook.extract.metadata;

import java.util.ArrayList;
import java.util.List;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/** Dates in the printed text. */
final class VisibleDates {
    /** How far from the headline a byline's date stands, in characters of text. */
    private static final int AFTER = 900;

    private static final int BEFORE = 250;
    private static final int LONGEST_PIECE = 150;
    private static final int DATELINE = 50;

    private VisibleDates() {}

    /** The date nearest to the headline in the short texts around it; times of changes come last. */
    static @Nullable When besideHeadline(Clues clues) {
        Spot headline = clues.anchor();
        if (headline == null) {
            return null;
        }
        String after = window(clues, headline.end(), AFTER);
        String before = before(clues, headline.start());
        DateText.Sight first = first(clues, after, false);
        DateText.Sight last = last(clues, before);
        if (first != null && last != null) {
            if (Times.isDayOfCapture(clues, last.when())) {
                return first.when();
            }
            return first.start() <= 2 * (before.length() - last.end()) ? first.when() : last.when();
        }
        DateText.Sight either = first != null ? first : last != null ? last : first(clues, after, true);
        return either == null ? null : either.when();
    }

    /** The time of a change that words beside the headline name. */
    static @Nullable When changeBesideHeadline(Clues clues) {
        Spot headline = clues.anchor();
        String text = headline == null ? "" : window(clues, headline.end(), AFTER);
        for (DateText.Sight sight : DateText.all(text, clues.reading(), 6)) {
            if (DateWords.isUpdate(sight.lead(text)) && isWhole(clues, text, sight)) {
                return sight.when();
            }
        }
        return null;
    }

    private static DateText.@Nullable Sight first(Clues clues, String text, boolean updates) {
        for (DateText.Sight sight : DateText.all(text, clues.reading(), 6)) {
            boolean update = DateWords.isUpdate(sight.lead(text));
            if (isWhole(clues, text, sight) && (updates || !update)) {
                return sight;
            }
        }
        return null;
    }

    private static DateText.@Nullable Sight last(Clues clues, String text) {
        DateText.Sight last = null;
        for (DateText.Sight sight : DateText.all(text, clues.reading(), 6)) {
            last = isWhole(clues, text, sight) ? sight : last;
        }
        return last;
    }

    /** Whether it is a day that may be one of publication. */
    static boolean isWhole(Clues clues, String text, DateText.Sight sight) {
        return Times.hasDay(sight.when())
                && Times.plausible(clues, sight.when()) != null
                && !isInAddress(text, sight)
                && !DateWords.isOther(text, sight);
    }

    /** Addresses, file names and the like hold digits in the form of dates: {@code /2014/12/10/a-story}, {@code 12/24/48-fold}. */
    private static boolean isInAddress(String text, DateText.Sight sight) {
        int end = sight.end();
        boolean before = sight.start() > 0 && "/=_-".indexOf(text.charAt(sight.start() - 1)) >= 0;
        boolean after = end < text.length() && "/=_".indexOf(text.charAt(end)) >= 0
                || end + 1 < text.length() && text.charAt(end) == '-' && Character.isLetter(text.charAt(end + 1));
        return before || after;
    }

    /** The text after a place, of the beginnings of its pieces. */
    private static String window(Clues clues, int from, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = firstAfter(clues.texts, from); i < clues.texts.size() && text.length() < most; i++) {
            Clues.Text piece = clues.texts.get(i);
            if (!clues.elsewhere(piece)) {
                add(text, piece);
            }
        }
        return text.toString();
    }

    private static String before(Clues clues, int to) {
        List<Clues.Text> pieces = new ArrayList<>();
        int length = 0;
        for (int i = firstAfter(clues.texts, to - 1) - 1; i >= 0 && length < BEFORE; i--) {
            Clues.Text piece = clues.texts.get(i);
            if (!clues.elsewhere(piece)) {
                pieces.addFirst(piece);
                length += Math.min(LONGEST_PIECE, piece.node().getWholeText().length());
            }
        }
        StringBuilder text = new StringBuilder();
        pieces.forEach(p -> add(text, p));
        return text.toString();
    }

    /** Of prose only the beginning, where datelines stand. */
    private static void add(StringBuilder text, Clues.Text piece) {
        String whole = piece.node().getWholeText();
        int most = whole.length() > LONGEST_PIECE ? DATELINE : whole.length();
        text.append(whole, 0, most).append(whole.length() > LONGEST_PIECE ? " . " : " ");
    }

    private static int firstAfter(List<Clues.Text> texts, int at) {
        int low = 0;
        int high = texts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (texts.get(middle).at() > at) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
