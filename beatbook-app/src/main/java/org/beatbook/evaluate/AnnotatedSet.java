package org.beatbook.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What reading is measured on: research sets as their makers publish them, and lines of JSON in our own shape. */
public enum AnnotatedSet {
    /** Names in Wikipedia's articles: {@code wikigold.conll.txt}. */
    WIKIGOLD(Wikigold::read, new NameMeasure()),
    /** Names in texts of governments: the folders of re3d with {@code documents.json} and {@code entities.json}. */
    RE3D(Re3d::read, new NameMeasure()),
    /** Places in local news: {@code lgl.xml}. */
    LGL(Lgl::read, new NameMeasure.Located()),
    /** Times in Wikinews: the XML files of MEANTIME. */
    MEANTIME(Meantime::read, new DateMeasure()),
    /** Events: PLOVER's gold standard, {@code *.json}. */
    PLOVER(Plover::read, new EventMeasure()),
    NAMES(OwnLines.of("names"), new NameMeasure(), new NameMeasure.Located()),
    DATES(OwnLines.of("dates"), new DateMeasure()),
    QUOTES(OwnLines.of("quotes"), new QuoteMeasure()),
    EVENTS(OwnLines.of("events"), new EventMeasure());

    private static final int DEEPEST = 8;

    /** The halves of the research sets: one to look at, one to report on. */
    public enum Half {
        ALL,
        DEVELOP,
        REPORT
    }

    private final Function<Path, List<Annotated>> reader;
    private final List<Measure> measures;

    AnnotatedSet(Function<Path, List<Annotated>> reader, Measure... measures) {
        this.reader = reader;
        this.measures = List.of(measures);
    }

    List<Measure> measures() {
        return measures;
    }

    /**
     * The texts of a half.
     *
     * @param path the set's folder, or one above it, or its file
     * @throws IllegalArgumentException where there is no such set, or a line is not as it should be; it names file and line
     */
    public List<Annotated> texts(Path path, Half half) {
        if (!Files.exists(path)) {
            throw new IllegalArgumentException(path + ": there is no such file or folder");
        }
        return reader.apply(path).stream()
                .filter(text -> half == Half.ALL || reports(text.id()) == (half == Half.REPORT))
                .toList();
    }

    /** PLOVER is halved by its ids' last digit, all others by the last bit of SHA-256 of the id. */
    private boolean reports(String id) {
        if (this == PLOVER) {
            return "79".indexOf(id.charAt(id.length() - 1)) >= 0;
        }
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return (sum[sum.length - 1] & 1) == 1;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The files below a folder whose names match, in their order; the file itself where one is named. */
    static List<Path> files(Path path, String pattern) {
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        try (Stream<Path> tree = Files.walk(path, DEEPEST)) {
            List<Path> files = tree.filter(file -> file.getFileName().toString().matches(pattern))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new IllegalArgumentException(path + ": no file " + pattern.replace("\\", "") + " in it or below");
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
