package org.beatbook.extract.body;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.beatbook.extract.Corpus;
import org.beatbook.extract.Corpus.Case;
import org.beatbook.extract.Corpus.Half;
import org.beatbook.extract.markup.Markup;
import org.beatbook.extract.metadata.Metadata;

/** Shows for a page of the developing half what was made of each of its text runs: {@code BodyTrace NAME}. */
public final class BodyTrace {
    private BodyTrace() {}

    public static void main(String[] args) {
        if (args.length == 0) {
            segments();
            return;
        }
        Stream.of(
                        Corpus.trafilatura(Half.DEVELOP),
                        Corpus.readability(Half.DEVELOP),
                        Corpus.fundus(Half.DEVELOP),
                        Corpus.htmldate(Half.DEVELOP))
                .flatMap(List::stream)
                .filter(c -> c.name().contains(args[0]))
                .limit(1)
                .forEach(BodyTrace::show);
    }

    /** For each segment of the developing half that is wrong, where it stands and what dropped it. */
    private static void segments() {
        for (Case page : Corpus.trafilatura(Half.DEVELOP)) {
            Markup markup = Markup.parse(page.page(), "text/html", page.url(), null);
            Flat flat = Body.flat(markup);
            if (flat.runs == 0) {
                System.out.println("EMPTY " + page.name());
                continue;
            }
            Body.Steps steps = Body.steps(flat, markup, Metadata.read(markup));
            page.gold().path("with").forEach(s -> place("missed ", page, flat, steps, s.asText(), false));
            page.gold().path("without").forEach(s -> place("wrongly", page, flat, steps, s.asText(), true));
        }
    }

    private static void place(String what, Case page, Flat flat, Body.Steps steps, String segment, boolean wrong) {
        String flatSegment = segment.strip().replaceAll("[\\s\\p{Z}]+", " ");
        String shown = null;
        int container = steps.choice().element();
        for (int run = 0; run < flat.runs; run++) {
            if (flat.run(run).replaceAll("[\\s\\p{Z}]+", " ").contains(flatSegment)) {
                if (steps.kept()[run] && !wrong) {
                    return;
                }
                if (steps.kept()[run] == wrong && shown == null) {
                    boolean in = run >= flat.firstRun[container] && run < flat.endRun[container];
                    int culprit = flat.owner[run];
                    while (culprit > 0 && steps.sieve().out[flat.parent[culprit]]) {
                        culprit = flat.parent[culprit];
                    }
                    shown = (in ? "in " : "OUTSIDE ")
                            + (steps.sieve().dropped[run] ? "x by " + path(flat, culprit, flat.parent[culprit]) : "")
                            + steps.scores().score[run] + " " + flat.linked[run] * 100 / flat.length(run) + "% "
                            + cut(flat.run(run).replace('\n', '⏎'), 120) + " ⟵ " + path(flat, flat.owner[run], 0);
                }
            }
        }
        if (shown != null || !wrong) {
            System.out.println(what + " " + cut(page.name(), 25) + " [" + cut(segment, 40) + "] "
                    + (shown == null ? "NOT IN PAGE" : shown));
        }
    }

    private static String cut(String text, int length) {
        return text.length() > length ? text.substring(0, length) : text;
    }

    private static void show(Case page) {
        Markup markup = Markup.parse(page.page(), "text/html", page.url(), null);
        Metadata metadata = Metadata.read(markup);
        Flat flat = Body.flat(markup);
        Body.Steps steps = Body.steps(flat, markup, metadata);
        System.out.printf(
                "%s chars %d, runs %d, total %d, container %s %s%n",
                page.name(),
                flat.length,
                flat.runs,
                steps.scores().good(0),
                path(flat, steps.choice().element(), 0),
                steps.choice().rule());
        int container = steps.choice().element();
        for (int run = 0; run < flat.runs; run++) {
            boolean in = run >= flat.firstRun[container] && run < flat.endRun[container];
            String text = flat.run(run).replace('\n', '⏎');
            System.out.printf(
                    Locale.ROOT,
                    "%s%s %5d %3d%% %s   ⟵ %s%n",
                    steps.kept()[run] ? "█" : in ? "░" : " ",
                    steps.sieve().dropped[run] ? "x" : " ",
                    steps.scores().score[run],
                    flat.linked[run] * 100 / flat.length(run),
                    text.length() > 110 ? text.substring(0, 110) + "…" : text,
                    path(flat, flat.owner[run], in ? container : 0));
        }
    }

    private static String path(Flat flat, int element, int stop) {
        StringBuilder path = new StringBuilder();
        int shown = 0;
        for (int e = element; e > stop && shown < 7; e = flat.parent[e], shown++) {
            String names =
                    flat.element[e].className() + (flat.element[e].id().isEmpty() ? "" : "#" + flat.element[e].id());
            path.append(flat.element[e].normalName())
                    .append(names.isEmpty() ? "" : "." + names.substring(0, Math.min(60, names.length())))
                    .append(bits(flat.traits[e]))
                    .append(" < ");
        }
        return path.toString();
    }

    private static String bits(int traits) {
        if (traits == 0) {
            return "";
        }
        String names = "BADCWPSH";
        StringBuilder bits = new StringBuilder("[");
        for (int i = 0; i < names.length(); i++) {
            bits.append((traits >> i & 1) == 1 ? names.substring(i, i + 1) : "");
        }
        return bits.append(']').toString();
    }
}
