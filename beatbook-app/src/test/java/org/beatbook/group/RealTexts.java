package org.beatbook.group;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.beatbook.TestData;
import org.beatbook.extract.Corpus;
import org.beatbook.extract.Extractor;
import org.beatbook.news.Page;
import org.beatbook.news.Prose;

/** Texts of the test data, by what they are called. */
final class RealTexts {
    private static final Pattern TOKEN =
            Pattern.compile("<token t_id=\"\\d+\" sentence=\"(\\d+)\"[^>]*>([^<]*)</token>");

    private RealTexts() {}

    /** What the extractor finds on pages of many languages; such as have a text of a hundred words and more. */
    static Map<String, String> pages(Corpus.Half half, int most) {
        Map<String, String> texts = new LinkedHashMap<>();
        Extractor extractor = new Extractor();
        for (Corpus.Case each : Corpus.trafilatura(half)) {
            if (texts.size() == most) {
                break;
            }
            Page page = extractor.extract(each.capture());
            String text = Prose.of(page).text();
            if (CopyVariants.words(text) >= 100) {
                texts.put(each.name(), text);
            }
        }
        return texts;
    }

    /** The articles of some topics of ECB+, short reports of a few happenings each. */
    static Map<String, String> ecb(int firstTopic, int lastTopic) {
        Path root = TestData.root().resolve("stories/ecbplus");
        Map<String, String> texts = new LinkedHashMap<>();
        for (int topic = firstTopic; topic <= lastTopic; topic++) {
            Path folder = root.resolve(Integer.toString(topic));
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.sorted().forEach(file -> texts.put(file.getFileName().toString(), text(file)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return texts;
    }

    private static String text(Path file) {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            Matcher token = TOKEN.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            StringBuilder text = new StringBuilder();
            boolean plus = file.getFileName().toString().contains("ecbplus");
            while (token.find()) {
                if (!plus || !token.group(1).equals("0")) {
                    text.append(token.group(2)).append(' ');
                }
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
