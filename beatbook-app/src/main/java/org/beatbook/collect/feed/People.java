package org.beatbook.collect.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Who wrote it, by name where one is told. */
final class People {
    private static final int LONGEST = 300;
    private static final String MAIL = "[^\\s<>()\\[\\],;:\"]+@[^\\s<>()\\[\\],;:\"]+";
    private static final Pattern MAIL_THEN_NAME = Pattern.compile("(?:mailto:)?" + MAIL + "\\s*\\(([^()]+)\\)");
    private static final Pattern NAME_THEN_MAIL = Pattern.compile("(.*?\\S)\\s*[<(\\[](?:mailto:)?" + MAIL + "[>)\\]]");
    private static final Pattern NAME_BARE_MAIL = Pattern.compile("(.*?[^\\s,;])\\s+" + MAIL);

    private People() {}

    /** {@code a@b.example (A Name)}, {@code A Name <a@b.example>} and a bare name all give the name. */
    static @Nullable String name(@Nullable String written) {
        String text = Plain.fromHtml(written);
        if (text == null) {
            return null;
        }
        if (text.length() > LONGEST || text.indexOf('@') < 0) {
            return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        }
        for (Pattern pattern : List.of(MAIL_THEN_NAME, NAME_THEN_MAIL, NAME_BARE_MAIL)) {
            Matcher found = pattern.matcher(text);
            if (found.matches()) {
                return Plain.line(found.group(1).replaceAll("^\"|\"$", ""));
            }
        }
        return text;
    }

    /** The names in elements of either kind, Atom's with name and email or RSS's with text. */
    static @Nullable String names(List<Element> authors, boolean atom) {
        Set<String> names = new LinkedHashSet<>();
        for (Element author : authors) {
            String name = name(author, atom);
            if (name != null) {
                names.add(name);
            }
        }
        return join(new ArrayList<>(names));
    }

    static @Nullable String join(List<String> names) {
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private static @Nullable String name(Element author, boolean atom) {
        Vocabulary.Children parts = Vocabulary.children(author, atom);
        for (String part : List.of("name", "atom:name", "email", "atom:email")) {
            String text = Plain.fromHtml(parts.text(part));
            if (text != null) {
                return text;
            }
        }
        return author.childrenSize() > 0
                        && parts.byName().keySet().stream().anyMatch(n -> n.endsWith("uri") || n.endsWith("url"))
                ? null
                : name(author.wholeText());
    }
}
