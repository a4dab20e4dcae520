package org.beatbook.extract.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beatbook.extract.markup.LinkedData;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The names of the byline. A site's or an agency's name counts only where the printed byline shows it. */
final class Authors {
    static final List<Rule<List<String>>> POLICY = List.of(
            new Rule<>("json-ld", Authors::linked),
            new Rule<>("meta", Authors::meta),
            new Rule<>("rel-author", c -> printed(c, Marks.DECLARED)),
            new Rule<>("byline-element", c -> printed(c, Marks.BYLINE)),
            new Rule<>("byline-text", Authors::text));

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
    private static final int WINDOW = 1_200;
    /** How many nodes apart the names of one byline stand. */
    private static final int NEXT = 15;
    /** How many nodes from the headline a byline of a single word is believed. */
    private static final int NEAR = 80;

    private Authors() {}

    // ---- linked data

    private static @Nullable List<String> linked(Clues clues) {
        if (clues.main().object().is("WebPage") && !clues.main().article()) {
            return null;
        }
        List<String> names = new ArrayList<>();
        JsonNode node = clues.main().object().node();
        collect(clues, node.path(node.has("author") ? "author" : "creator"), names, 0);
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
                if (!value.startsWith("http") && names.size() < MOST) {
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

    // ---- the printed byline

    private static @Nullable List<String> printed(Clues clues, int mark) {
        Spot headline = clues.headline().spot();
        int from = headline == null ? 0 : headline.start();
        List<String> before = null;
        for (int i = 0; i < clues.bylines.size(); i++) {
            Spot spot = clues.bylines.get(i);
            if (!spot.is(mark) || clues.elsewhere(spot) || mark == Marks.BYLINE && holdsNext(clues.bylines, i)) {
                continue;
            }
            List<String> names = accepted(clues, names(clues, spot, mark == Marks.DECLARED));
            if (names != null && spot.start() > from) {
                return withNext(clues, i, names, mark);
            }
            before = names == null ? before : names;
        }
        return before;
    }

    private static boolean holdsNext(List<Spot> spots, int i) {
        return i + 1 < spots.size() && spots.get(i).end() >= spots.get(i + 1).start();
    }

    /** The names of the elements of the same kind that follow at once: articles of several authors. */
    private static List<String> withNext(Clues clues, int first, List<String> names, int mark) {
        Spot spot = clues.bylines.get(first);
        Map<String, String> all = new LinkedHashMap<>();
        names.forEach(n -> all.put(Wording.fold(n), n));
        int reach = spot.end() + NEXT;
        for (int i = first + 1; i < clues.bylines.size() && all.size() < MOST; i++) {
            Spot next = clues.bylines.get(i);
            if (next.start() > reach) {
                break;
            }
            if (next.is(mark)
                    && next.element().className().equals(spot.element().className())
                    && next.element().normalName().equals(spot.element().normalName())) {
                names(clues, next, mark == Marks.DECLARED).forEach(n -> all.putIfAbsent(Wording.fold(n), n));
                reach = next.end() + NEXT;
            }
        }
        return List.copyOf(all.values());
    }

    private static List<String> names(Clues clues, Spot spot, boolean declared) {
        Element element = spot.element();
        String text = element.hasAttr("content") ? element.attr("content") : Wording.of(element, 200);
        if (text.length() > 150 || text.startsWith("http")) {
            return List.of();
        }
        boolean link = spot.in(Marks.LINK) || element.normalName().equals("a");
        boolean byline = declared || Byline.isByline(text) || link || isNickname(clues, spot, text);
        List<String> names = new ArrayList<>(Byline.names(text));
        names.removeIf(n -> !byline && !Byline.isPersonal(n));
        return names;
    }

    /** A single word in an element of its own right beside the headline. */
    private static boolean isNickname(Clues clues, Spot spot, String text) {
        Spot headline = clues.headline().spot();
        boolean near = headline != null && Math.abs(spot.start() - headline.end()) < NEAR;
        return near
                && text.length() >= 2
                && text.length() < 30
                && text.indexOf(' ') < 0
                && !spot.is(Marks.DATE | Marks.KICKER);
    }

    /** A line near the headline that begins with "By"; after it first. */
    private static @Nullable List<String> text(Clues clues) {
        Spot headline = clues.headline().spot();
        if (headline == null) {
            return null;
        }
        List<String> after = text(clues, headline.end(), Integer.MAX_VALUE);
        return after != null ? after : text(clues, headline.start() - NEAR / 2, headline.start());
    }

    private static @Nullable List<String> text(Clues clues, int from, int to) {
        int read = 0;
        for (int i = 0; i < clues.texts.size() && read < WINDOW; i++) {
            Clues.Text piece = clues.texts.get(i);
            if (piece.at() <= from || piece.at() >= to || clues.elsewhere(piece)) {
                continue;
            }
            String line = Wording.squeeze(piece.node().getWholeText());
            read += Math.min(200, line.length());
            List<String> names = line.length() < 120 ? after(clues, i, line) : List.of();
            List<String> accepted = names.isEmpty() ? null : accepted(clues, names);
            if (accepted != null) {
                return accepted;
            }
        }
        return null;
    }

    private static List<String> after(Clues clues, int i, String line) {
        boolean lone = !Byline.isByline(line) && Byline.isByline(line.endsWith(":") ? line + " x" : line + ": x");
        String whole = lone && i + 1 < clues.texts.size()
                ? line + " " + Wording.squeeze(clues.texts.get(i + 1).node().getWholeText())
                : line;
        if (whole.length() > 120 || !Byline.isByline(whole)) {
            return List.of();
        }
        return Byline.names(whole).stream().filter(Byline::isPersonal).toList();
    }

    // ---- what is accepted

    private static @Nullable List<String> accepted(Clues clues, List<String> names) {
        Map<String, String> accepted = new LinkedHashMap<>();
        boolean refused = false;
        for (String name : names) {
            boolean person = !Byline.isGeneric(name)
                    && !Byline.isAgency(name)
                    && !clues.site().has(name);
            if (person || isShown(clues, name)) {
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

    private static boolean isShown(Clues clues, String name) {
        return clues.bylineText(Authors::shown).contains(" " + Wording.fold(name) + " ");
    }

    /** The printed bylines, folded: elements that are called so, and lines beside the headline that begin with "By". */
    private static String shown(Clues clues) {
        StringBuilder shown = new StringBuilder(" ");
        for (Spot spot : clues.bylines) {
            if (!clues.elsewhere(spot) && !spot.element().normalName().equals("meta") && shown.length() < 4000) {
                shown.append(Wording.fold(Wording.of(spot.element(), 200))).append(' ');
            }
        }
        Spot headline = clues.headline().spot();
        int from = headline == null ? Integer.MAX_VALUE : headline.start() - NEAR / 2;
        for (Clues.Text piece : clues.texts) {
            String text = piece.at() > from && piece.at() < from + 3 * NEAR
                    ? piece.node().getWholeText().strip()
                    : "";
            if (!text.isEmpty() && text.length() < 80 && Byline.isByline(text)) {
                shown.append(Wording.fold(Byline.withoutPrefix(text))).append(' ');
            }
        }
        return shown.toString();
    }
}
