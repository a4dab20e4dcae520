package org.beatbook.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.beatbook.news.Item;
import org.beatbook.news.Saying;
import org.beatbook.news.Source;
import org.jspecify.annotations.Nullable;

/** Who says what in a topic's articles, as a table: a row a quote. What nobody is told to have said is left out. */
final class QuoteTable {
    private static final List<String> NAMES = names();

    private QuoteTable() {}

    static void csv(Dossier dossier, Site site, Appendable out) throws IOException {
        rows(dossier, site).csv(out);
    }

    static void jsonLines(Dossier dossier, Site site, Appendable out) throws IOException {
        rows(dossier, site).jsonLines(out);
    }

    private static Rows rows(Dossier dossier, Site site) {
        return new Rows(
                NAMES,
                each -> dossier.articles(read -> read.notes().sayings().stream()
                        .filter(s -> s.name() != null)
                        .forEach(s -> each.accept(row(read, s, site)))));
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of(
                "speaker",
                "name",
                "role",
                "verb",
                "direct",
                "text",
                "cut",
                "headline",
                "outlet",
                "source",
                "published",
                "url"));
        names.addAll(Grounds.NAMES);
        return List.copyOf(names);
    }

    private static Map<String, @Nullable Object> row(Dossier.Read read, Saying saying, Site site) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        Item item = read.item();
        String text = text(saying, read.source(), site);
        out.put("speaker", saying.speaker());
        out.put("name", saying.name());
        out.put("role", saying.role());
        out.put("verb", saying.verb());
        out.put("direct", saying.direct());
        out.put("text", text);
        out.put("cut", !text.equals(saying.text()));
        out.put("headline", item.headline());
        out.put("outlet", read.source().name());
        out.put("source", item.source());
        out.put("published", item.day().toString());
        out.put("url", Show.web(item.url()));
        Grounds.put(out, saying.proof(), site);
        return out;
    }

    /** Where the source lets only excerpts be published, a published quote is no longer than one. */
    static String text(Saying saying, Source source, Site site) {
        return site.live() || source.text() == Source.Text.FULL ? saying.text() : Evidence.cut(saying.text());
    }
}
