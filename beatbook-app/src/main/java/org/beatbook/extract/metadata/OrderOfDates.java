package org.beatbook.extract.metadata;

/** Whether a page's other dates show in which order it writes day and month: {@code 5/31/2023} can be read in one way only. */
final class OrderOfDates {
    private static final int LONGEST = 80;

    private OrderOfDates() {}

    static boolean showsDayFirst(Clues clues) {
        return shows(clues, true) && !shows(clues, false);
    }

    static boolean showsMonthFirst(Clues clues) {
        return shows(clues, false) && !shows(clues, true);
    }

    private static boolean shows(Clues clues, boolean dayFirst) {
        for (Clues.Text piece : clues.texts) {
            String text = piece.node().getWholeText();
            if (text.length() < LONGEST && shows(text, dayFirst)) {
                return true;
            }
        }
        return false;
    }

    private static boolean shows(String text, boolean dayFirst) {
        for (int sign = text.indexOf('/'); sign > 0; sign = text.indexOf('/', sign + 1)) {
            int second = text.indexOf('/', sign + 1);
            int first = number(text, start(text, sign), sign);
            int middle = second < 0 ? 0 : number(text, sign + 1, second);
            boolean year = second > 0 && second + 2 < text.length() && Character.isDigit(text.charAt(second + 2));
            int day = dayFirst ? first : middle;
            int month = dayFirst ? middle : first;
            if (year && day > 12 && day <= 31 && month > 0 && month <= 12) {
                return true;
            }
        }
        return false;
    }

    private static int start(String text, int end) {
        int start = end;
        while (start > 0 && Character.isDigit(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** One or two digits; 0 for anything else. */
    private static int number(String text, int start, int end) {
        if (end <= start || end - start > 2) {
            return 0;
        }
        int value = 0;
        for (int i = start; i < end; i++) {
            int digit = Character.digit(text.charAt(i), 10);
            if (digit < 0) {
                return 0;
            }
            value = 10 * value + digit;
        }
        return value;
    }
}
