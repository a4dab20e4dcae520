package org.beatbook.collect.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Elements by one name each, however their namespace is written: {@code title} for the feed's own, {@code dc:creator}
 * for Dublin Core's under any prefix. A prefix that is not declared counts as what it is usually bound to.
 */
final class Vocabulary {
    private static final Map<String, String> PREFIXES = prefixes();
    private static final Set<String> NAMES = Set.copyOf(PREFIXES.values());

    private Vocabulary() {}

    private static Map<String, String> prefixes() {
        Map<String, String> known = new HashMap<>();
        for (String line : Words.lines("namespaces.txt")) {
            String[] parts = line.split("\\s+");
            known.put(parts[1], parts[0]);
        }
        return Map.copyOf(known);
    }

    /** An element's name; the feed's own elements and Atom's have no prefix where {@code atom} says so. */
    static String name(Element element, boolean atom) {
        String local = element.tag().localName().toLowerCase(Locale.ROOT);
        String prefix = prefix(element);
        return prefix.isEmpty() || (atom && prefix.equals("atom")) ? local : prefix + ":" + local;
    }

    private static String prefix(Element element) {
        String written = element.tag().prefix().toLowerCase(Locale.ROOT);
        // jsoup gives an undeclared prefix the namespace that is around it, so a prefix that is known counts first.
        String known = NAMES.contains(written)
                ? written
                : PREFIXES.get(key(element.tag().namespace()));
        if (known == null) {
            return written;
        }
        return known.equals("rss") ? "" : known;
    }

    private static String key(String namespace) {
        String key = namespace.strip().toLowerCase(Locale.ROOT);
        return key.endsWith("/") || key.endsWith("#") ? key.substring(0, key.length() - 1) : key;
    }

    /** The children of an element by their names, each list in the feed's order. */
    static Children children(Element parent, boolean atom) {
        Map<String, List<Element>> byName = new LinkedHashMap<>();
        for (Element child = parent.firstElementChild(); child != null; child = child.nextElementSibling()) {
            byName.computeIfAbsent(name(child, atom), n -> new ArrayList<>(2)).add(child);
        }
        return new Children(byName);
    }

    /** An element's children by name. */
    record Children(Map<String, List<Element>> byName) {

        List<Element> all(String... names) {
            List<Element> found = new ArrayList<>();
            for (String name : names) {
                found.addAll(byName.getOrDefault(name, List.of()));
            }
            return found;
        }

        /** The first that holds anything, of the first name that has one. */
        @Nullable
        Element first(String... names) {
            for (String name : names) {
                for (Element element : byName.getOrDefault(name, List.of())) {
                    if (element.childNodeSize() > 0) {
                        return element;
                    }
                }
            }
            return null;
        }

        /** The text of that one, as it stands; null where there is none. */
        @Nullable
        String text(String... names) {
            Element found = first(names);
            String text = found == null ? "" : found.wholeText().strip();
            return text.isEmpty() ? null : text;
        }
    }
}
