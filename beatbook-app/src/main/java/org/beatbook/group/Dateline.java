package org.beatbook.group;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The agency that a text's dateline names, as in “SEOUL, Nov. 22 (Yonhap) —”, “(Reuters) -” or “BERLIN (dpa)”. */
final class Dateline {
    /** A dateline stands within so much of the text's beginning, in UTF-16 code units. */
    private static final int BEGINNING = 120;
    /** Its place, its day, and in brackets the agency with what else it puts there, as in “(dpa/lni)”; then a dash or not. */
    private static final Pattern BRACKETS = Pattern.compile(
            "^([^(\\[（【.!?。\\n]{0,25}(?:\\.[\\d ,.]{0,12})?)[(\\[（【]([^()\\[\\]（）【】\\n]{2,40})[)\\]）】]\\s*([-–—―:.]?)");
    /** What stands before a dash, as in “WASHINGTON, AFP –”. */
    private static final Pattern BEFORE_DASH =
            Pattern.compile("^[^.!?(\\n]{2,50}?[,/] ?([^,/.!?(\\n]{2,30}?) ?[-–—]{1,2} ");
    /** As Chinese agencies begin: their name, the place, the day, and that it was wired. */
    private static final Pattern WIRED =
            Pattern.compile("^(\\p{IsHan}{2,4}社)\\p{IsHan}{0,8}\\d{0,2}月?\\d{0,2}日?[电電讯訊]");
    /** A place in capitals: nothing that a sentence would begin with. */
    private static final Pattern CAPITALS = Pattern.compile("^\\p{Lu}{3,}.*");

    private static final Pattern DASH = Pattern.compile("[-–—―]");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}.&']{2,20}( \\p{Lu}[\\p{L}.&']{1,20}){0,2}");

    private Dateline() {}

    /** The agency's name as it is listed first; absent where the text begins with no dateline of an agency that is known. */
    static Optional<String> agency(String text) {
        String beginning = text.substring(0, Math.min(text.length(), BEGINNING)).strip();
        Matcher brackets = BRACKETS.matcher(beginning);
        if (brackets.find()) {
            String before = brackets.group(1);
            boolean isLine = before.isBlank()
                    || !brackets.group(3).isEmpty()
                    || CAPITALS.matcher(before).matches();
            Optional<String> listed = isLine ? named(brackets.group(2)) : Optional.empty();
            return listed.or(() -> unlisted(before, brackets.group(2), brackets.group(3)));
        }
        return Stream.of(BEFORE_DASH, WIRED)
                .map(line -> line.matcher(beginning))
                .filter(Matcher::find)
                .findFirst()
                .flatMap(line -> named(line.group(1)));
    }

    private static Optional<String> named(String words) {
        return Agencies.among(List.of(words));
    }

    /** A name in brackets between a place in capitals and a dash is an agency's, though none that is listed. */
    private static Optional<String> unlisted(String before, String name, String mark) {
        boolean isLine =
                CAPITALS.matcher(before).matches() && DASH.matcher(mark).matches();
        return isLine && NAME.matcher(name).matches() ? Optional.of(name) : Optional.empty();
    }
}
