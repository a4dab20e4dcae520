package org.beatbook.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beatbook.evaluate.Annotated.GoldName;
import org.beatbook.news.Name;
import org.beatbook.read.name.Corpora;
import org.jspecify.annotations.Nullable;

/** The Local-Global Lexicon: articles of local papers, their places with coordinates. */
final class Lgl {
    private static final Pattern ARTICLE = Pattern.compile(
            "<article docid=\"(\\d+)\">.*?<text><!\\[CDATA\\[(.*?)\\]\\]></text>(.*?)</article>", Pattern.DOTALL);
    private static final Pattern TOPONYM = Pattern.compile("<toponym>(.*?)</toponym>", Pattern.DOTALL);

    private Lgl() {}

    static List<Annotated> read(Path path) {
        List<Annotated> all = new ArrayList<>();
        for (Path file : AnnotatedSet.files(path, "lgl\\.xml(\\.gz)?")) {
            Matcher article = ARTICLE.matcher(String.join("\n", Corpora.lines(file)));
            while (article.find()) {
                String id = article.group(1);
                all.add(new Annotated(
                        id,
                        "article " + id,
                        article.group(2),
                        "en",
                        null,
                        toponyms(article.group(3), file + ", article " + id),
                        List.of(),
                        List.of(),
                        List.of()));
            }
        }
        return all;
    }

    private static List<GoldName> toponyms(String xml, String place) {
        List<GoldName> all = new ArrayList<>();
        Matcher toponym = TOPONYM.matcher(xml);
        while (toponym.find()) {
            try {
                String latitude = value(toponym.group(1), "lat");
                if (latitude != null) {
                    all.add(new GoldName(
                            Integer.parseInt(String.valueOf(value(toponym.group(1), "start"))),
                            Integer.parseInt(String.valueOf(value(toponym.group(1), "end"))),
                            Name.Type.PLACE,
                            Double.valueOf(latitude),
                            Double.valueOf(String.valueOf(value(toponym.group(1), "lon")))));
                }
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(place + ": a toponym's number is none: " + e.getMessage(), e);
            }
        }
        return all;
    }

    private static @Nullable String value(String xml, String tag) {
        Matcher matcher = Pattern.compile("<" + tag + ">([^<]*)</" + tag + ">").matcher(xml);
        return matcher.find() ? matcher.group(1) : null;
    }
}
