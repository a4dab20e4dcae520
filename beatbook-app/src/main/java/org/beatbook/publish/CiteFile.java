package org.beatbook.publish;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/** A citation as a file for a program that keeps references. */
public enum CiteFile {
    BIBTEX("cite.bib", "BibTeX", "application/x-bibtex; charset=utf-8", CiteFile::bibtex),
    RIS("cite.ris", "RIS", "application/x-research-info-systems; charset=utf-8", CiteFile::ris);

    private final String file;
    private final String label;
    private final String type;
    private final Function<Citation, String> writer;

    CiteFile(String file, String label, String type, Function<Citation, String> writer) {
        this.file = file;
        this.label = label;
        this.type = type;
        this.writer = writer;
    }

    /** The one of a file name; absent where there is none such. */
    public static Optional<CiteFile> named(String file) {
        return Arrays.stream(values()).filter(f -> f.file.equals(file)).findFirst();
    }

    public String file() {
        return file;
    }

    public String label() {
        return label;
    }

    /** The Content-Type. */
    public String type() {
        return type;
    }

    public String write(Citation cited) {
        return writer.apply(cited);
    }

    private static String bibtex(Citation cited) {
        List<String> fields = new ArrayList<>();
        if (!cited.authors().isEmpty()) {
            fields.add("author = {"
                    + cited.authors().stream().map(CiteFile::bibAuthor).collect(Collectors.joining(" and ")) + "}");
        }
        fields.add("title = {{" + tex(cited.title()) + "}}");
        fields.add("howpublished = {" + tex(cited.event() ? cited.outlet() + ", event record" : cited.outlet()) + "}");
        String[] date = date(cited.date());
        if (date.length > 0) {
            fields.add("year = {" + date[0] + "}");
        }
        if (date.length > 1) {
            String month = java.time.Month.of(Integer.parseInt(date[1]))
                    .name()
                    .substring(0, 3)
                    .toLowerCase(Locale.ROOT);
            fields.add(
                    date.length > 2
                            ? "month = " + month + " # {~" + Integer.parseInt(date[2]) + "}"
                            : "month = " + month);
        }
        url(cited.url()).ifPresent(u -> fields.add("url = {" + u + "}"));
        note(cited).ifPresent(n -> fields.add("note = {" + tex(n) + "}"));
        if (cited.language() != null) {
            fields.add("langid = {" + tex(cited.language()) + "}");
        }
        return "@misc{" + cited.key() + ",\n  " + String.join(",\n  ", fields) + "\n}\n";
    }

    /** A name whose parts are not sure is kept together by braces. */
    private static String bibAuthor(String author) {
        return Byline.of(author)
                .map(n -> tex(n.family()) + ", " + tex(n.given()))
                .orElse("{" + tex(author.strip()) + "}");
    }

    private static Optional<String> note(Citation cited) {
        Optional<String> archived = Cite.archived(cited);
        return cited.note() == null ? archived : Optional.of(cited.note());
    }

    /** Text that TeX sets as it stands. Braces are counted even behind a backslash, so they get names. */
    static String tex(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            switch (c) {
                case '\\' -> out.append("\\textbackslash{}");
                case '{' -> out.append("\\textbraceleft{}");
                case '}' -> out.append("\\textbraceright{}");
                case '~' -> out.append("\\textasciitilde{}");
                case '^' -> out.append("\\textasciicircum{}");
                case '&', '%', '$', '#', '_' -> out.append('\\').append(c);
                default -> out.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
        return out.toString();
    }

    private static Optional<String> url(@Nullable String url) {
        return Optional.ofNullable(url)
                .map(u -> u.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C"));
    }

    /** Year, month and day as far as they are known. */
    private static String[] date(@Nullable When when) {
        if (when == null) {
            return new String[0];
        }
        String iso = when.iso();
        return iso.substring(0, Math.min(10, iso.length())).split("-");
    }

    private static String ris(Citation cited) {
        List<String> lines = new ArrayList<>();
        lines.add("TY  - " + (cited.event() ? "DATA" : "NEWS"));
        cited.authors()
                .forEach(a ->
                        line(lines, "AU", Byline.of(a).map(Byline::reversed).orElse(a)));
        line(lines, "TI", cited.title());
        line(lines, cited.event() ? "PB" : "T2", cited.outlet());
        String[] date = date(cited.date());
        if (date.length > 0) {
            line(lines, "PY", date[0]);
            line(
                    lines,
                    "DA",
                    date[0] + "/" + (date.length > 1 ? date[1] : "") + "/" + (date.length > 2 ? date[2] : "") + "/");
        }
        line(lines, "UR", cited.url());
        if (cited.captured() != null) {
            LocalDate day = LocalDate.ofInstant(cited.captured(), ZoneOffset.UTC);
            line(lines, "Y2", "%04d/%02d/%02d/".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
        }
        note(cited).ifPresent(n -> line(lines, "N1", n));
        line(lines, "LA", cited.language());
        line(lines, "ID", cited.key());
        lines.add("ER  - ");
        return String.join("\r\n", lines) + "\r\n";
    }

    /** A line break in a value would begin another field. */
    private static void line(List<String> lines, String tag, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            lines.add(tag + "  - " + value.replaceAll("[\\p{Cntrl}\\s]+", " ").strip());
        }
    }
}
