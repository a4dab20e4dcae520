package org.beatbook.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beatbook.archive.Archive;
import org.beatbook.archive.ForeignWarc;
import org.beatbook.extract.Corpus;
import org.beatbook.extract.Extractor;
import org.beatbook.extract.metadata.TextLanguage;
import org.beatbook.news.Capture;
import org.beatbook.news.Event;
import org.beatbook.news.Kind;
import org.beatbook.news.Name;
import org.beatbook.news.Page;
import org.beatbook.news.Prose;
import org.beatbook.news.Quote;
import org.beatbook.news.Reading;
import org.beatbook.news.Span;

/**
 * Draws findings to be checked by hand, the same ones for the same seed: shown events, quotes with a speaker, and names, a
 * quarter of each from the sample that comes with Beatbook, the rest from English articles of the developing half of the
 * extraction sets. Arguments: seed, and how many of each kind. Prints the lines of {@code docs/checked-findings.tsv} without
 * verdicts, each with what it says and its sentences, which stay out of the file.
 */
final class DrawFindings {
    private static final int SAMPLE_PART = 4;

    private final Extractor extractor = new Extractor();
    private final Reader reader = new Reader();
    private final List<Drawn> sample = new ArrayList<>();
    private final List<Drawn> pages = new ArrayList<>();
    /** Some sets share pages. */
    private final Set<String> seen = new HashSet<>();

    private DrawFindings() {}

    /** A finding with all that is needed to judge it. */
    private record Drawn(String kind, String set, String file, Span span, String says, String sentences) {
        String line() {
            return String.join(
                    "\t", kind, set, file, String.valueOf(span.start()), String.valueOf(span.end()), hash(span.text()));
        }
    }

    public static void main(String[] args) throws IOException {
        DrawFindings draw = new DrawFindings();
        draw.readSample();
        draw.readPages("trafilatura", Corpus.trafilatura(Corpus.Half.DEVELOP));
        draw.readPages("readability", Corpus.readability(Corpus.Half.DEVELOP));
        draw.readPages("fundus", Corpus.fundus(Corpus.Half.DEVELOP));
        draw.readPages("htmldate", Corpus.htmldate(Corpus.Half.DEVELOP));
        Random random = new Random(Long.parseLong(args[0]));
        draw.draw("event", Integer.parseInt(args[1]), random);
        draw.draw("quote", Integer.parseInt(args[2]), random);
        draw.draw("name", Integer.parseInt(args[3]), random);
    }

    private void draw(String kind, int many, Random random) {
        List<Drawn> drawn = new ArrayList<>(some(sample, kind, many / SAMPLE_PART, random));
        drawn.addAll(some(pages, kind, many - drawn.size(), random));
        int number = 0;
        for (Drawn one : drawn) {
            System.out.printf(
                    "#%s%d\t%s%n  %s%n  %s%n", kind.charAt(0), ++number, one.line(), one.says(), one.sentences());
        }
    }

    private static List<Drawn> some(List<Drawn> all, String kind, int many, Random random) {
        List<Drawn> of =
                new ArrayList<>(all.stream().filter(d -> d.kind().equals(kind)).toList());
        System.out.printf("%d %ss%n", of.size(), kind);
        Collections.shuffle(of, random);
        return of.subList(0, Math.min(many, of.size()));
    }

    private void readSample() throws IOException {
        Path warc = Files.createTempFile("beatbook-sample", ".warc.gz");
        try (InputStream in =
                Objects.requireNonNull(DrawFindings.class.getResourceAsStream("/sample/korea-2023.warc.gz"))) {
            Files.copy(in, warc, StandardCopyOption.REPLACE_EXISTING);
            ForeignWarc.read(warc, incoming -> {
                Capture capture = Archive.decode(incoming);
                read("sample", capture.head().url(), capture, sample);
            });
        } finally {
            Files.deleteIfExists(warc);
        }
    }

    private void readPages(String set, List<Corpus.Case> cases) {
        cases.stream().filter(c -> seen.add(c.name())).forEach(c -> read(set, c.name(), c.capture(), pages));
    }

    private void read(String set, String file, Capture capture, List<Drawn> into) {
        Page page;
        try {
            page = extractor.extract(capture);
        } catch (UncheckedIOException e) {
            return;
        }
        String text = Prose.of(page).text();
        String language = page.language() == null ? TextLanguage.guess(text).orElse("en") : page.language();
        if (page.kind() != Kind.ARTICLE || !language.startsWith("en")) {
            return;
        }
        Text parted = Text.of(text);
        Reading reading = reader.read(text, page.published(), "en");
        Function<Span, String> sentences = span -> sentences(parted, span);
        for (Event event : reading.events()) {
            if (event.happened()) {
                into.add(new Drawn("event", set, file, event.span(), says(event), sentences.apply(event.span())));
            }
        }
        for (Quote quote : reading.quotes()) {
            if (quote.speaker() != null) {
                into.add(new Drawn("quote", set, file, quote.span(), says(quote), sentences.apply(quote.span())));
            }
        }
        for (Name name : reading.names()) {
            String says = name.span().text() + " | " + name.type() + " " + name.form() + " | " + name.entity()
                    + " | role " + name.role() + " | " + name.latitude() + " " + name.longitude() + " | " + name.rule();
            into.add(new Drawn("name", set, file, name.span(), says, sentences.apply(name.span())));
        }
    }

    private static String says(Event event) {
        return event.type() + " " + event.mode() + " " + event.modality() + " | "
                + event.trigger().text() + " | by "
                + parties(event.actors()) + " | to " + parties(event.recipients()) + " | "
                + (event.date() == null
                        ? null
                        : event.date().span().text() + "=" + event.date().value()) + " | at "
                + (event.place() == null ? null : event.place().span().text()) + " | claimed "
                + (event.claimedBy() == null ? null : event.claimedBy().text()) + " | k" + event.killed() + " i"
                + event.injured() + " a" + event.arrested() + " | " + event.rule();
    }

    private static String parties(List<Event.Party> parties) {
        return parties.stream()
                .map(p -> p.span().text() + "=" + p.entity() + "/" + p.country() + "/" + p.sector())
                .collect(Collectors.joining("; ", "[", "]"));
    }

    private static String says(Quote quote) {
        Quote.Speaker speaker = Objects.requireNonNull(quote.speaker());
        return (quote.direct() ? "direct" : quote.mixed() ? "mixed" : "indirect") + " | "
                + quote.span().text() + " | "
                + (quote.verb() == null ? null : quote.verb().text()) + " | "
                + speaker.span().text() + "="
                + speaker.entity() + " | " + quote.rule();
    }

    /** The sentence before, those of the finding, and the one behind. */
    private static String sentences(Text text, Span span) {
        int from = Math.max(0, text.sentenceOf(text.tokenAt(span.start())) - 1);
        int to = Math.min(text.sentences().size() - 1, text.sentenceOf(text.tokenAt(span.end() - 1)) + 1);
        StringBuilder all = new StringBuilder();
        for (int i = from; i <= to; i++) {
            Sentence sentence = text.sentences().get(i);
            String words = text.span(sentence.from(), sentence.to()).text().replaceAll("\\s+", " ");
            boolean beside = i == from && i < text.sentenceOf(text.tokenAt(span.start()))
                    || i == to && i > text.sentenceOf(text.tokenAt(span.end() - 1));
            all.append(beside ? " {" + words + "}" : " " + words);
        }
        return all.toString();
    }

    private static String hash(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
