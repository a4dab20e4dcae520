package org.beatbook.collect.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * The few entities that a feed declares for itself and that stand for plain text. One that holds another, or markup, or
 * much, is not replaced, so that nothing can grow: that is how such declarations are used to flood a reader.
 */
final class Entities {
    private static final int MOST = 200;
    private static final int LONGEST = 200;
    private static final int HEAD = 65_536;
    private static final Pattern DECLARATION =
            Pattern.compile("<!ENTITY\\s+([\\w.-]{1,64})\\s+(?:\"([^\"<%]*)\"|'([^'<%]*)')\\s*>");
    private static final Pattern REFERENCE = Pattern.compile("&([\\w.-]{1,64});");

    private Entities() {}

    static String replaced(String xml) {
        String head = xml.substring(0, Math.min(HEAD, xml.length()));
        if (!head.contains("<!ENTITY")) {
            return xml;
        }
        Map<String, String> declared = declared(head);
        Matcher reference = REFERENCE.matcher(xml);
        StringBuilder out = new StringBuilder(xml.length());
        int room = xml.length() + LONGEST;
        while (reference.find()) {
            String value = declared.get(reference.group(1));
            if (value != null && room > value.length()) {
                room -= value.length();
                reference.appendReplacement(out, Matcher.quoteReplacement(value));
            }
        }
        return reference.appendTail(out).toString();
    }

    private static Map<String, String> declared(String head) {
        Map<String, String> declared = new HashMap<>();
        Matcher declaration = DECLARATION.matcher(head);
        while (declaration.find() && declared.size() < MOST) {
            String raw = declaration.group(2) != null ? declaration.group(2) : declaration.group(3);
            String value = raw.contains("&#") ? Parser.unescapeEntities(raw, true) : raw;
            if (value.length() <= LONGEST && !value.contains("&") && !value.contains("<")) {
                declared.putIfAbsent(declaration.group(1), value);
            }
        }
        return declared;
    }
}
