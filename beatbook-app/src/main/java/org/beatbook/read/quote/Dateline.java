package org.beatbook.read.quote;

import org.beatbook.news.Name;

/** {@code PORT HARLOW, Nov 22 (Agency) —}: where and when a report was written, which nobody says. */
final class Dateline {
    private static final int LONGEST = 14;

    private Dateline() {}

    /** The first token of a unit behind a dateline; its first where there is none. */
    static int end(Layout layout, Unit unit) {
        boolean begins = unit.from() == 0
                || layout.text()
                                .sentences()
                                .get(layout.text().sentenceOf(unit.from()))
                                .paragraph()
                        != layout.text()
                                .sentences()
                                .get(layout.text().sentenceOf(unit.from() - 1))
                                .paragraph();
        if (!begins || !isPlace(layout, unit.from())) {
            return unit.from();
        }
        for (int at = unit.from() + 1; at < Math.min(unit.to(), unit.from() + LONGEST); at++) {
            String mark = layout.lower(at);
            if (mark.equals("—") || mark.equals("–") || mark.equals("--") || mark.equals("-")) {
                return at + 1;
            }
            if (!layout.capital(at) && layout.isWord(at) || layout.isMarked(at)) {
                return unit.from();
            }
        }
        return unit.from();
    }

    /** All in capitals, or the name of a place. */
    private static boolean isPlace(Layout layout, int at) {
        String word = layout.token(at).text();
        Name name = layout.nameAt(at);
        boolean capitals =
                word.length() > 2 && word.equals(word.toUpperCase(java.util.Locale.ROOT)) && layout.capital(at);
        return capitals || name != null && (name.type() == Name.Type.PLACE || name.type() == Name.Type.COUNTRY);
    }
}
