package org.beatbook.read.date;

import java.util.Set;

/** Whether a clause tells of what was or of what is to come, by the nearest verb that shows it. */
enum Tense {
    PAST,
    FUTURE,
    NONE;

    private static final int BACK = 16;
    private static final int FORTH = 10;

    private static final Set<String> COMING =
            Set.of("will", "'ll", "shall", "would", "upcoming", "won't", "wouldn't", "coming");
    /** Before an infinitive these tell of what is to come. */
    private static final Set<String> AHEAD = Set.of(
            "set",
            "due",
            "scheduled",
            "expected",
            "planned",
            "slated",
            "plans",
            "plan",
            "going",
            "about",
            "wants",
            "want",
            "hopes",
            "hope",
            "intends",
            "intend",
            "planning",
            "likely",
            "ready",
            "poised",
            "preparing",
            "is",
            "are",
            "hoping",
            "aims",
            "vowed",
            "pledged",
            "promised",
            "agreed",
            "threatened");

    private static final Set<String> GONE = Set.of(
            ("was were had said told went came made took gave got began became left held met won lost found kept knew"
                            + " thought saw fell rose shot sank struck led sent brought bought sold spoke wrote ran flew"
                            + " drove broke stood built paid did hit cut put let set read hurt beat shut swore fled grew"
                            + " threw drew felt heard meant spent rang sought taught caught fought died")
                    .split(" "));
    private static final Set<String> NO_PAST = Set.of(
            "need",
            "needed",
            "united",
            "hundred",
            "red",
            "speed",
            "indeed",
            "exceed",
            "proceed",
            "succeed",
            "feed",
            "bed",
            "led",
            "wed",
            "shed",
            "bred",
            "sacred",
            "naked",
            "kindred",
            "seed",
            "weed",
            "breed",
            "greed",
            "armed",
            "alleged",
            "proposed",
            "so-called",
            "limited");

    static Tense around(Scan scan, int from, int to) {
        int sentence = scan.text().sentenceOf(from);
        int first = scan.text().sentences().get(sentence).from();
        int last = scan.text().sentences().get(sentence).to();
        for (int at = from - 1; at >= Math.max(first, from - BACK); at--) {
            Tense tense = told(scan, at);
            if (tense != NONE) {
                return tense;
            }
        }
        for (int at = to; at < Math.min(last, to + FORTH); at++) {
            Tense tense = told(scan, at);
            if (tense != NONE) {
                return tense;
            }
        }
        return NONE;
    }

    private static Tense told(Scan scan, int at) {
        String word = scan.lower(at);
        if (COMING.contains(word)) {
            return FUTURE;
        }
        if (AHEAD.contains(word) && isAhead(scan, at)) {
            return FUTURE;
        }
        if (word.equals("to") && scan.is(at + 1, "be") && !scan.is(at - 1, "used")) {
            return FUTURE;
        }
        if (scan.is(at - 1, "be")) {
            return NONE;
        }
        boolean past = GONE.contains(word)
                || word.length() > 4 && word.endsWith("ed") && !NO_PAST.contains(word) && !scan.capital(at);
        return past ? PAST : NONE;
    }

    /** {@code is to meet}, {@code due on Friday}, {@code scheduled for}, {@code plans to}. */
    private static boolean isAhead(Scan scan, int at) {
        String next = scan.lower(at + 1);
        boolean participle = switch (scan.lower(at)) {
            case "due", "scheduled", "expected", "planned", "slated", "set" -> true;
            default -> false;
        };
        return next.equals("to") && !scan.is(at + 2, "the") && !scan.is(at + 2, "a")
                || participle
                        && (next.equals("for")
                                || next.equals("on")
                                || next.equals("in")
                                || next.equals("by")
                                || next.equals("later")
                                || next.equals("next"))
                        && !scan.is(at, "set");
    }
}
