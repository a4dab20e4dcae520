package org.beatbook.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.beatbook.news.ArticlePage;
import org.beatbook.news.Block;
import org.beatbook.news.Page;
import org.beatbook.news.Source;
import org.beatbook.news.Version;
import org.jspecify.annotations.Nullable;

/**
 * What the evidence page shows beside the record: the body or its excerpt, one line for each field, what each version
 * changed.
 *
 * @param blocks the body as it may be shown here
 * @param first which block of the body comes first of those
 * @param cut whether that is less than was read
 * @param fields each field with its value and the rule that found it
 * @param changes one for each version, oldest first
 * @param sentences of the text that is shown
 * @param difference what the shown version changed; absent where it is the first
 */
public record Evidence(
        List<Block> blocks,
        int first,
        boolean cut,
        List<Field> fields,
        List<Change> changes,
        Sentences sentences,
        @Nullable Difference difference) {
    private static final int EXCERPT = 300;

    /**
     * A field as it was read.
     *
     * @param rule the rule that won; absent where the page does not tell
     */
    public record Field(String name, String value, @Nullable String rule) {}

    /**
     * A version beside the one before it.
     *
     * @param fields names of the fields that differ
     * @param added blocks that the one before did not have
     * @param removed blocks that only the one before has
     */
    public record Change(Version version, List<String> fields, int added, int removed) {}

    static Evidence of(Site site, ArticlePage page) {
        Version shown = page.shown();
        if (shown == null) {
            return new Evidence(
                    List.of(), 0, false, List.of(), List.of(), Sentences.of(page, List.of(), 0, false), null);
        }
        boolean whole = site.live() || page.source().text() == Source.Text.FULL;
        int first = whole ? 0 : excerpted(shown.page());
        List<Block> blocks = whole ? shown.page().blocks() : excerpt(shown.page(), first);
        boolean cut = !whole && !shown.page().blocks().isEmpty();
        return new Evidence(
                blocks,
                Math.max(0, first),
                cut,
                fields(shown.page(), whole),
                changes(page.versions()),
                Sentences.of(page, blocks, Math.max(0, first), cut),
                difference(page.versions(), shown, whole));
    }

    private static @Nullable Difference difference(List<Version> versions, Version shown, boolean whole) {
        return versions.stream()
                .filter(v -> v.number() < shown.number())
                .reduce((a, b) -> b)
                .map(before -> Difference.between(before.page(), shown.page(), whole))
                .orElse(null);
    }

    /** Which block an excerpt is of: the first paragraph, -1 where there is none. */
    private static int excerpted(Page page) {
        List<Block> blocks = page.blocks();
        return IntStream.range(0, blocks.size())
                .filter(i -> blocks.get(i).kind() == Block.Kind.PARAGRAPH
                        && !blocks.get(i).text().isBlank())
                .findFirst()
                .orElse(-1);
    }

    /** The beginning of a paragraph, cut at a word. */
    private static List<Block> excerpt(Page page, int index) {
        return index < 0
                ? List.of()
                : List.of(new Block(
                        Block.Kind.PARAGRAPH, cut(page.blocks().get(index).text())));
    }

    static String cut(String text) {
        if (text.codePointCount(0, text.length()) <= EXCERPT) {
            return text;
        }
        String start = text.substring(0, text.offsetByCodePoints(0, EXCERPT));
        int space = start.lastIndexOf(' ');
        return (space > EXCERPT / 2 ? start.substring(0, space) : start) + " …";
    }

    private static List<Field> fields(Page page, boolean whole) {
        List<Field> out = new ArrayList<>();
        add(out, page, "headline", page.headline());
        add(out, page, "kicker", page.kicker());
        add(out, page, "standfirst", page.standfirst());
        add(out, page, "authors", String.join("; ", page.authors()));
        add(out, page, "published", page.published() == null ? null : Show.moment(page.published()));
        add(out, page, "modified", page.modified() == null ? null : Show.moment(page.modified()));
        add(out, page, "genre", page.genre() == null ? null : Show.genre(page.genre()));
        add(out, page, "kind", Show.capital(page.kind().name().toLowerCase(java.util.Locale.ROOT)));
        add(out, page, "section", page.section());
        add(out, page, "language", page.language());
        add(out, page, "publisher", page.publisher());
        add(out, page, "canonical", page.canonical());
        add(out, page, "paid", page.paid() == null ? null : page.paid() ? "Yes" : "No");
        add(
                out,
                page,
                "text",
                Show.count(page.blocks().size(), "block", "blocks") + ", "
                        + Show.count(page.text().length(), "character", "characters")
                        + (whole ? "" : "; an excerpt is shown"));
        add(
                out,
                page,
                "pictures",
                page.pictures().isEmpty() ? null : Show.count(page.pictures().size(), "picture", "pictures"));
        return out;
    }

    private static void add(List<Field> out, Page page, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            out.add(new Field(
                    name,
                    value,
                    page.rules().get(name.equals("text") && !page.rules().containsKey("text") ? "body" : name)));
        }
    }

    private static List<Change> changes(List<Version> versions) {
        List<Change> out = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            Version version = versions.get(i);
            out.add(i == 0 ? new Change(version, List.of(), 0, 0) : change(versions.get(i - 1), version));
        }
        return out;
    }

    private static Change change(Version before, Version after) {
        var old = before.page().blocks().stream().map(Block::text).collect(Collectors.toSet());
        var now = after.page().blocks().stream().map(Block::text).collect(Collectors.toSet());
        int added = (int) now.stream().filter(t -> !old.contains(t)).count();
        int removed = (int) old.stream().filter(t -> !now.contains(t)).count();
        return new Change(after, differing(before.page(), after.page()), added, removed);
    }

    private static List<String> differing(Page before, Page after) {
        List<Field> old = fields(before, true);
        return fields(after, true).stream()
                .filter(f -> !f.name().equals("text"))
                .filter(f -> old.stream()
                        .noneMatch(o -> o.name().equals(f.name()) && o.value().equals(f.value())))
                .map(Field::name)
                .toList();
    }
}
