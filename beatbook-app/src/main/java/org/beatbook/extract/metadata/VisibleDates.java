package org.beatbook.extract.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
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
        Spot headline = clues.headline().spot();
        if (headline == null) {
            return null;
        }
        String after = window(clues, headline.end(), AFTER);
        String before = before(clues, headline.start());
        DateText.Sight first = first(clues, after, false);
        DateText.Sight last = last(clues, before);
        if (first != null && last != null) {
            return first.start() <= 2 * (before.length() - last.end()) ? first.when() : last.when();
        }
        DateText.Sight either = first != null ? first : last != null ? last : first(clues, after, true);
        return either == null ? null : either.when();
    }

    private static DateText.@Nullable Sight first(Clues clues, String text, boolean updates) {
        for (DateText.Sight sight : DateText.all(text, clues.reading(), 6)) {
            boolean update = Modified.isUpdate(text.substring(0, sight.start()));
            if (isWhole(clues, sight) && (updates || !update)) {
                return sight;
            }
        }
        return null;
    }

    private static DateText.@Nullable Sight last(Clues clues, String text) {
        DateText.Sight last = null;
        for (DateText.Sight sight : DateText.all(text, clues.reading(), 6)) {
            last = isWhole(clues, sight) ? sight : last;
        }
        return last;
    }

    private static boolean isWhole(Clues clues, DateText.Sight sight) {
        return Times.hasDay(sight.when()) && Times.plausible(clues, sight.when()) != null;
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

    /** The whole date that short texts of the article show most often, the earliest of equals. */
    static @Nullable When anywhere(Clues clues) {
        When own = mostFrequent(clues, (c, t) -> !c.elsewhere(t));
        return own != null ? own : mostFrequent(clues, (c, t) -> true);
    }

    private static @Nullable When mostFrequent(Clues clues, BiPredicate<Clues, Clues.Text> wanted) {
        Map<String, Integer> counts = new HashMap<>();
        When best = null;
        int most = 0;
        for (Clues.Text piece : clues.texts) {
            String text = piece.node().getWholeText();
            if (text.length() > 400 || !mayHoldDate(text) || !wanted.test(clues, piece)) {
                continue;
            }
            When when = Times.plausible(clues, DateText.first(text, clues.reading()));
            if (when != null && Times.hasDay(when)) {
                int count = counts.merge(when.iso().substring(0, 10), 1, Integer::sum);
                if (count > most) {
                    most = count;
                    best = when;
                }
            }
        }
        return best;
    }

    private static boolean mayHoldDate(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits >= 3;
    }

    /** The date in the address of the picture that the page gives for sharing. */
    static @Nullable When picturePath(Clues clues) {
        String picture = clues.markup.meta("og:image", "twitter:image");
        return picture == null ? null : Times.plausible(clues, UrlDate.day(picture));
    }

    /** The year of a copyright line: the last word of all, no day is known from it. */
    static @Nullable When copyright(Clues clues) {
        for (int i = clues.texts.size() - 1; i >= Math.max(0, clues.texts.size() - 200); i--) {
            String text = clues.texts.get(i).node().getWholeText();
            int sign = text.indexOf('©') >= 0 ? text.indexOf('©') : text.indexOf("opyright");
            if (sign >= 0) {
                int year = lastYear(text, sign);
                if (year > 0) {
                    return Times.plausible(clues, new When.Year(year));
                }
            }
        }
        return null;
    }

    private static int lastYear(String text, int from) {
        int year = 0;
        for (int i = from; i + 4 <= Math.min(text.length(), from + 60); i++) {
            boolean four = (i == 0 || !Character.isDigit(text.charAt(i - 1)))
                    && text.charAt(i) >= '1'
                    && text.charAt(i) <= '2'
                    && text.substring(i, i + 4).chars().allMatch(c -> c >= '0' && c <= '9');
            if (four) {
                int value = Integer.parseInt(text.substring(i, i + 4));
                year = value >= 1990 && value < 2100 ? value : year;
            }
        }
        return year;
    }
}
