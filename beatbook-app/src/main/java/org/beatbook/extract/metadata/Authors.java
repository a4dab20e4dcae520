package org.beatbook.extract.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.beatbook.extract.markup.LinkedData;
import org.jspecify.annotations.Nullable;

/** The names of the byline. A site's or an agency's name counts only where the printed byline shows it. */
final class Authors {
    static final List<Rule<List<String>>> POLICY = List.of(
            new Rule<>("declared-and-printed", Authors::fuller),
            new Rule<>("json-ld", c -> c.declaredAuthors(Authors::declared).linked()),
            new Rule<>("meta", c -> c.declaredAuthors(Authors::declared).meta()),
            new Rule<>("rel-author", c -> PrintedByline.element(c, Marks.DECLARED, true)),
            new Rule<>("byline-element", c -> PrintedByline.element(c, Marks.BYLINE, false)),
            new Rule<>("byline-text", PrintedByline::line),
            new Rule<>("rel-author-far", c -> PrintedByline.element(c, Marks.DECLARED, false)),
            new Rule<>("author-link", PrintedByline::link),
            new Rule<>("byline-label", PrintedByline::labelled));

    private static final List<Function<Clues, @Nullable List<String>>> PRINTED = List.of(
            c -> PrintedByline.element(c, Marks.DECLARED, false),
            c -> PrintedByline.element(c, Marks.BYLINE, false),
            PrintedByline::line);

    private static final String[] METAS = {
        "author",
        "article:author",
        "article:author_name",
        "article:authors",
        "parsely-author",
        "sailthru.author",
        "byl",
        "byline",
        "dc.creator",
        "dcterms.creator",
        "dc.contributor",
        "citation_author",
        "cxenseparse:author",
        "cxenseparse:recs:author",
        "rbauthors",
        "bt:author",
        "article.author",
        "authors",
        "og:author",
        "og:article:author",
        "vr:author",
        "shareaholic:article_author_name",
        "twitter:creator:name",
        "dcsext.author",
        "mediator_author",
        "article_author"
    };
    private static final int MOST = 12;

    private Authors() {}

    /**
     * The authors that the page declares.
     *
     * @param meta of its meta elements, which are asked where linked data names nobody
     */
    record Declared(@Nullable List<String> linked, @Nullable List<String> meta) {}

    private static Declared declared(Clues clues) {
        List<String> linked = linked(clues);
        return new Declared(linked, linked == null ? meta(clues) : null);
    }

    /**
     * The printed byline where it has all that the page declares and more: a second author, a whole name for a handle; or
     * where a line right at the headline names a person and nothing printed names the one declared, who put it in.
     */
    private static @Nullable List<String> fuller(Clues clues) {
        Declared all = clues.declaredAuthors(Authors::declared);
        List<String> declared = all.linked() == null ? all.meta() : all.linked();
        if (declared == null) {
            return null;
        }
        if (declared.stream().noneMatch(n -> PrintedByline.shows(clues, n))) {
            List<String> beside = PrintedByline.beside(clues);
            if (beside != null) {
                return beside;
            }
        }
        for (Function<Clues, @Nullable List<String>> reader : PRINTED) {
            List<String> printed = reader.apply(clues);
            if (printed != null && covers(printed, declared)) {
                return printed;
            }
        }
        return null;
    }

    /** Whether every declared name is among the printed ones, or the beginning of one, and these say more. */
    private static boolean covers(List<String> printed, List<String> declared) {
        boolean more = printed.size() > declared.size() && printed.stream().allMatch(Authors::isPerson);
        for (String name : declared) {
            String whole = null;
            for (String other : printed) {
                whole = whole == null && isWhole(other, name) ? other : whole;
            }
            if (whole == null) {
                return false;
            }
            more |= Wording.fold(whole).length() > Wording.fold(name).length();
        }
        return more;
    }

    /** A person's name by its look; names of four words and more are mostly those of bodies. */
    private static boolean isPerson(String name) {
        return NameForm.isPersonal(name) && !NameForm.isFirm(name) && name.split(" ").length < 4;
    }

    /** Whether one is the other, or the whole name of a first name or a handle. */
    private static boolean isWhole(String whole, String name) {
        String one = Wording.fold(whole);
        String other = Wording.fold(name);
        return one.equals(other)
                || other.indexOf(' ') < 0
                        && NameForm.isPersonal(whole)
                        && (one.startsWith(other + " ") || one.replace(" ", "").equals(other));
    }

    // ---- linked data

    private static @Nullable List<String> linked(Clues clues) {
        if (clues.main().object().is("WebPage") && !clues.main().article()) {
            return null;
        }
        JsonNode node = clues.main().object().node();
        List<String> authors = linked(clues, node.path("author"));
        return authors == null ? linked(clues, node.path("creator")) : authors;
    }

    private static @Nullable List<String> linked(Clues clues, JsonNode value) {
        List<String> names = new ArrayList<>();
        collect(clues, value, names, 0);
        return accepted(clues, names);
    }

    private static void collect(Clues clues, JsonNode value, List<String> names, int depth) {
        if (depth > 4 || names.size() >= MOST) {
            return;
        }
        if (value.isTextual()) {
            names.addAll(Byline.names(value.asText()));
        } else if (value.isArray()) {
            value.forEach(one -> collect(clues, one, names, depth + 1));
        } else if (value.isObject() && value.has("name")) {
            collect(clues, value.get("name"), names, depth + 1);
        } else if (value.isObject() && value.has("@id")) {
            collect(clues, referred(clues, value.get("@id").asText()), names, depth + 1);
        }
    }

    private static JsonNode referred(Clues clues, String id) {
        for (LinkedData object : clues.linkedData()) {
            if (object.node().has("name") && object.node().path("@id").asText().equals(id)) {
                return object.node().get("name");
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    // ---- meta elements

    private static @Nullable List<String> meta(Clues clues) {
        for (String name : METAS) {
            List<String> names = new ArrayList<>();
            for (String value : clues.markup.metaAll(name)) {
                if (!isAddress(value) && names.size() < MOST) {
                    names.addAll(Byline.names(value));
                }
            }
            List<String> accepted = accepted(clues, names);
            if (accepted != null) {
                return accepted;
            }
        }
        return labelled(clues);
    }

    private static boolean isAddress(String value) {
        return value.startsWith("http") || value.contains("://") || value.contains("facebook.com");
    }

    /** Cards for sharing show labels with data: "Written by", in the site's language. */
    private static @Nullable List<String> labelled(Clues clues) {
        String label = clues.meta("twitter:label1");
        String data = clues.meta("twitter:data1");
        if (label == null || data == null) {
            return null;
        }
        String lower = label.toLowerCase(Locale.ROOT);
        return Byline.isByline(lower + ": x") || lower.contains("autor") || lower.contains("writ")
                ? accepted(clues, Byline.names(data))
                : null;
    }

    // ---- what is accepted

    static @Nullable List<String> accepted(Clues clues, List<String> names) {
        Map<String, String> accepted = new LinkedHashMap<>();
        boolean refused = false;
        for (String name : names) {
            boolean person = !NameForm.isGeneric(name)
                    && !NameForm.isAgency(name)
                    && !NameForm.isFirm(name)
                    && !isSite(clues, name);
            if (person || PrintedByline.shows(clues, name)) {
                accepted.putIfAbsent(Wording.fold(name), name);
            } else {
                refused = true;
            }
        }
        if (refused) {
            // "example.org, Frankfurt, Germany": what is left of such a line is the site's place.
            accepted.values().removeIf(n -> !n.contains(" ") && n.codePointAt(0) < 0x250);
        }
        return accepted.isEmpty() ? null : List.copyOf(accepted.values());
    }

    /** The site's name, as it names itself or as it ends its pages' titles. */
    private static boolean isSite(Clues clues, String name) {
        if (clues.site().has(name)) {
            return true;
        }
        String headline = clues.headline().text();
        String suffix = headline == null ? null : TitleParts.suffix(clues.pageTitle(), headline);
        return suffix != null && Wording.fold(suffix).equals(Wording.fold(name));
    }
}
