package org.beatbook.read.date;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.beatbook.TestData;
import org.beatbook.news.TimeExpression;
import org.beatbook.news.When;
import org.beatbook.read.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** MEANTIME's articles with the times that are annotated in sentences 0 to 5, and how well they are read. */
final class Meantime {
    private static final int LAST_SENTENCE = 5;

    /** An annotated time. */
    record Gold(int start, int end, String value) {}

    record Article(String name, String text, @Nullable When anchor, List<Gold> times) {}

    /** Counts over articles. */
    record Score(int gold, int found, int overlapping, int valued) {
        double overlap() {
            return 2.0 * overlapping / (gold + found);
        }

        double value() {
            return 2.0 * valued / (gold + found);
        }
    }

    private Meantime() {}

    static List<Article> articles(boolean reporting) throws IOException {
        List<Article> articles = new ArrayList<>();
        try (Stream<Path> files = Files.walk(TestData.root().resolve("language/meantime"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".xml")).sorted().toList()) {
                Article article = article(Jsoup.parse(Files.readString(file), "", Parser.xmlParser()));
                if (TestData.reports(article.name()) == reporting) {
                    articles.add(article);
                }
            }
        }
        return articles;
    }

    private static Article article(Document xml) {
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
        return new Article(xml.select("Document").attr("doc_name"), text.toString(), anchor(xml), times(xml, places));
    }

    private static boolean isGlued(StringBuilder text, String word) {
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

    private static List<Gold> times(Document xml, Map<String, int[]> places) {
        List<Gold> times = new ArrayList<>();
        for (Element time : xml.select("TIMEX3[type=DATE], TIMEX3[type=TIME]")) {
            List<int[]> at = time.select("token_anchor").stream()
                    .map(a -> places.get(a.attr("t_id")))
                    .filter(java.util.Objects::nonNull)
                    .toList();
            if (!at.isEmpty()) {
                times.add(new Gold(at.getFirst()[0], at.getLast()[1], time.attr("value")));
            }
        }
        return times;
    }

    static Score score(boolean reporting, @Nullable Appendable misses) throws IOException {
        Score sum = new Score(0, 0, 0, 0);
        for (Article article : articles(reporting)) {
            List<TimeExpression> found = Dates.read(Text.of(article.text()), article.anchor(), "en");
            Score one = score(article, found);
            sum = new Score(
                    sum.gold() + one.gold(),
                    sum.found() + one.found(),
                    sum.overlapping() + one.overlapping(),
                    sum.valued() + one.valued());
            if (misses != null) {
                report(article, found, misses);
            }
        }
        return sum;
    }

    private static Score score(Article article, List<TimeExpression> found) {
        int overlapping = 0;
        int valued = 0;
        for (Gold gold : article.times()) {
            TimeExpression hit = hit(gold, found);
            overlapping += hit != null ? 1 : 0;
            valued += hit != null && gold.value().equals(hit.value()) ? 1 : 0;
        }
        return new Score(article.times().size(), found.size(), overlapping, valued);
    }

    private static @Nullable TimeExpression hit(Gold gold, List<TimeExpression> found) {
        return found.stream()
                .filter(f ->
                        f.span().start() < gold.end() && gold.start() < f.span().end())
                .findFirst()
                .orElse(null);
    }

    private static void report(Article article, List<TimeExpression> found, Appendable out) throws IOException {
        List<TimeExpression> spare = new ArrayList<>(found);
        for (Gold gold : article.times()) {
            TimeExpression hit = hit(gold, found);
            spare.remove(hit);
            if (hit == null || !gold.value().equals(hit.value())) {
                out.append("%s: %s gold %s read %s%n"
                        .formatted(
                                article.name(), article.text().substring(gold.start(), gold.end()), gold.value(), hit));
            }
        }
        for (TimeExpression time : spare) {
            int start = Math.max(0, time.span().start() - 40);
            out.append("%s: spare %s in %s%n"
                    .formatted(
                            article.name(),
                            time,
                            article.text()
                                    .substring(
                                            start,
                                            Math.min(
                                                    article.text().length(),
                                                    time.span().end() + 30))));
        }
    }

    /** Prints the misses of the developing half. */
    public static void main(String[] args) throws IOException {
        System.out.println(score(false, System.out));
        Score report = score(true, null);
        System.out.println(score(false, null) + " " + score(false, null).overlap() + " "
                + score(false, null).value());
        System.out.println(report + " " + report.overlap() + " " + report.value());
    }
}
