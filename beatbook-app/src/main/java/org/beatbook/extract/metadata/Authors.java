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
        "author", "article:author", "article:author_name", "article:authors", "parsely-author", "sailthru.author", "byl", "byline",
        "dc.creator", "dcterms.creator", "dc.contributor", "citation_author", "cxenseparse:author", "cxenseparse:recs:author",
        "rbauthors", "bt:author", "article.author", "authors", "og:author", "og:article:author", "vr:author", "shareaholic:article_author_name",
        "twitter:creator:name", "dcsext.author", "mediator_author", "article_author"
    };
    private static final int MOST = 12;

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
            List<String> names = accepted(clues, names(spot, mark == Marks.DECLARED));
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
        int reach = spot.end() + 40;
        for (int i = first + 1; i < clues.bylines.size() && all.size() < MOST; i++) {
            Spot next = clues.bylines.get(i);
            if (next.start() > reach) {
                break;
            }
            if (next.is(mark) && next.element().className().equals(spot.element().className()) && next.element().normalName().equals(spot.element().normalName())) {
                names(next, mark == Marks.DECLARED).forEach(n -> all.putIfAbsent(Wording.fold(n), n));
                reach = next.end() + 40;
            }
        }
        return List.copyOf(all.values());
    }

    private static List<String> names(Spot spot, boolean declared) {
        Element element = spot.element();
        String text = element.hasAttr("content") ? element.attr("content") : Wording.of(element, 200);
        if (text.length() > 150 || text.startsWith("http")) {
            return List.of();
        }
        boolean byline = declared || Byline.isByline(text) || spot.in(Marks.LINK) || element.normalName().equals("a");
        List<String> names = new ArrayList<>(Byline.names(text));
        names.removeIf(n -> !byline && !Byline.isPersonal(n));
        return names;
    }

    /** A line near the headline that begins with "By". */
    private static @Nullable List<String> text(Clues clues) {
        Spot headline = clues.headline().spot();
        if (headline == null) {
            return null;
        }
        int read = 0;
        for (int i = 0; i < clues.texts.size() && read < 900; i++) {
            Clues.Text piece = clues.texts.get(i);
            if (piece.at() <= headline.end() || clues.elsewhere(piece)) {
                continue;
            }
            String line = Wording.squeeze(piece.node().getWholeText());
            read += Math.min(200, line.length());
            List<String> names = line.length() < 120 ? after(clues, i, line) : List.of();
            if (!names.isEmpty()) {
                return accepted(clues, names);
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
        String shown = null;
        SiteNames site = clues.site();
        for (String name : names) {
            if (Byline.isGeneric(name) || Byline.isAgency(name) || site.has(name)) {
                shown = shown == null ? shown(clues) : shown;
                if (!shown.contains(" " + Wording.fold(name) + " ")) {
                    continue;
                }
            }
            accepted.putIfAbsent(Wording.fold(name), name);
        }
        return accepted.isEmpty() ? null : List.copyOf(accepted.values());
    }

    /** The printed bylines, folded. */
    private static String shown(Clues clues) {
        StringBuilder shown = new StringBuilder(" ");
        for (Spot spot : clues.bylines) {
            if (!clues.elsewhere(spot) && !spot.element().normalName().equals("meta") && shown.length() < 4000) {
                shown.append(Wording.fold(Wording.of(spot.element(), 200))).append(' ');
            }
        }
        return shown.toString();
    }
}
