package org.beatbook.read.date;

import org.jspecify.annotations.Nullable;

/** {@code 10:30 a.m.}, {@code 6pm}, {@code 0830 GMT}, {@code 14:00}, {@code noon}, with a zone where it is UTC. */
final class ClockTime {
    /**
     * A clock time.
     *
     * @param code {@code T10:30}, {@code T08:30Z}
     * @param to after its last token
     */
    record Clock(String code, int to) {}

    private ClockTime() {}

    static @Nullable Clock read(Scan scan, int at) {
        String word = scan.lower(at);
        if (word.equals("noon") || word.equals("midday")) {
            return new Clock("T12:00", at + 1);
        }
        if (word.equals("midnight")) {
            return new Clock("T24:00", at + 1);
        }
        int digits = Scan.digits(word);
        return digits == 0 || digits > 4 ? null : digital(scan, at, word, digits);
    }

    private static @Nullable Clock digital(Scan scan, int at, String word, int digits) {
        int minute = 0;
        int rest = digits;
        boolean parted = word.length() >= digits + 3
                && (word.charAt(digits) == ':' || word.charAt(digits) == '.')
                && Scan.digits(word.substring(digits + 1)) == 2;
        if (parted) {
            minute = Integer.parseInt(word.substring(digits + 1, digits + 3));
            rest = digits + 3;
        }
        if (digits > 2) {
            return military(scan, at, word);
        }
        int hour = Integer.parseInt(word.substring(0, digits));
        String ending = word.substring(rest);
        int to = at + 1;
        if (ending.isEmpty() && isHalf(scan.lower(to))) {
            ending = scan.lower(to++);
        }
        boolean half = isHalf(ending);
        boolean clock = half ? hour >= 1 && hour <= 12 : ending.isEmpty() && parted && word.charAt(digits) == ':';
        if (!clock || hour > 24 || minute > 59) {
            return null;
        }
        int hours = !half ? hour : hour % 12 + (ending.charAt(0) == 'p' ? 12 : 0);
        return zoned(scan, "T%02d:%02d".formatted(hours, minute), to);
    }

    private static boolean isHalf(String word) {
        return switch (word) {
            case "am", "pm", "a.m.", "p.m.", "a.m", "p.m" -> true;
            default -> false;
        };
    }

    /** 0830 GMT: only with its zone. */
    private static @Nullable Clock military(Scan scan, int at, String word) {
        boolean zone = switch (scan.lower(at + 1)) {
            case "gmt", "utc", "hrs", "hours" -> true;
            default -> false;
        };
        int hour = word.length() == 4 && zone ? Integer.parseInt(word.substring(0, 2)) : 99;
        int minute = hour < 25 ? Integer.parseInt(word.substring(2)) : 99;
        return minute > 59 ? null : zoned(scan, "T%02d:%02d".formatted(hour, minute), at + 1);
    }

    private static Clock zoned(Scan scan, String code, int to) {
        boolean utc = scan.is(to, "gmt") || scan.is(to, "utc");
        if (utc) {
            return new Clock(code + "Z", to + 1);
        }
        boolean local = scan.is(to, "local") && scan.is(to + 1, "time");
        boolean zone = switch (scan.lower(to)) {
            case "et", "est", "edt", "pst", "pdt", "kst", "jst", "cet", "cest", "bst", "ist" -> true;
            default -> false;
        };
        return new Clock(code, local ? to + 2 : zone ? to + 1 : to);
    }
}
