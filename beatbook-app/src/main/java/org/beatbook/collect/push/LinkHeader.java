package org.beatbook.collect.push;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beatbook.collect.fetch.Message;

/**
 * Links in the head of an answer (RFC 8288), as far as their address and relations.
 *
 * @param target as it is written
 * @param relations in lower case
 */
record LinkHeader(String target, List<String> relations) {
    private static final int MOST = 50;
    private static final Pattern LINK = Pattern.compile(
            "<([^>]*+)>((?:\\s*+;\\s*+[\\w!#$&+.^`|~*-]++\\s*+(?:=\\s*+(?:\"[^\"]*+\"|[^\\s\",;]*+))?+)*+)");
    private static final Pattern RELATION = Pattern.compile("(?i);\\s*+rel\\s*+=\\s*+(?:\"([^\"]*+)\"|([^\\s\",;]++))");

    static List<LinkHeader> of(Message message) {
        List<LinkHeader> all = new ArrayList<>();
        for (Message.Header header : message.headers()) {
            if (header.name().equalsIgnoreCase("Link")) {
                Matcher link = LINK.matcher(header.value());
                while (all.size() < MOST && link.find()) {
                    all.add(new LinkHeader(link.group(1).strip(), relations(link.group(2))));
                }
            }
        }
        return all;
    }

    private static List<String> relations(String parameters) {
        Matcher relation = RELATION.matcher(parameters);
        if (!relation.find()) {
            return List.of();
        }
        String words = relation.group(1) != null ? relation.group(1) : relation.group(2);
        return List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    }
}
