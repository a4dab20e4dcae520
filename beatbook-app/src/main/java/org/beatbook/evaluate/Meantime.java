package org.beatbook.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.beatbook.evaluate.Annotated.GoldDate;
import org.beatbook.news.When;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** MEANTIME's articles with the times that are annotated in sentences 0 to 5; an article's id is its name. */
final class Meantime {
    private static final int LAST_SENTENCE = 5;

    private Meantime() {}

    static List<Annotated> read(Path path) {
        List<Annotated> articles = new ArrayList<>();
        for (Path file : AnnotatedSet.files(path, ".*\\.xml")) {
            try {
                articles.add(article(file, Jsoup.parse(Files.readString(file), "", Parser.xmlParser())));
            } catch (IOException e) {
                throw new UncheckedIOException(file + ": " + e.getMessage(), e);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(file + ": a token's sentence is no number", e);
            }
        }
        return articles;
    }

    private static Annotated article(Path file, Document xml) {
        StringBuilder text = new StringBuilder();
        Map<String, int[]> places = new HashMap<>();
        int sentence = 0;
        for (Element token : xml.select("token")) {
            int now = Integer.parseInt(token.attr("sentence"));
            if (now > LAST_SENTENCE) {
                break;
            }
            String word = token.wholeText();
            text.append(now != sentence ? now <= 2 ? "\n\n" : " " : isGlued(text, word) ? "" : " ");
            sentence = now;
            places.put(token.attr("t_id"), new int[] {text.length(), text.length() + word.length()});
            text.append(word);
        }
        String name = xml.select("Document").attr("doc_name");
        return new Annotated(
                name,
                file.getFileName().toString(),
                text.toString(),
                "en",
                anchor(xml),
                List.of(),
                times(xml, places),
                List.of(),
                List.of());
    }

    static boolean isGlued(StringBuilder text, String word) {
        return text.isEmpty()
                || ",.;:)!?%".contains(word)
                || word.startsWith("'")
                || word.equals("n't")
                || "($".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static @Nullable When anchor(Document xml) {
        String value = xml.select("TIMEX3[functionInDocument=CREATION_TIME]").attr("value");
        return value.isEmpty() ? null : When.parse(value);
    }

    private static List<GoldDate> times(Document xml, Map<String, int[]> places) {
        List<GoldDate> times = new ArrayList<>();
        for (Element time : xml.select("TIMEX3[type=DATE], TIMEX3[type=TIME]")) {
            List<int[]> at = time.select("token_anchor").stream()
                    .map(a -> places.get(a.attr("t_id")))
                    .filter(Objects::nonNull)
                    .toList();
            if (!at.isEmpty()) {
                times.add(new GoldDate(at.getFirst()[0], at.getLast()[1], time.attr("value")));
            }
        }
        return times;
    }
}
