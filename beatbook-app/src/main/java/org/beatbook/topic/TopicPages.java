package org.beatbook.topic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.beatbook.news.Filter;
import org.beatbook.news.Item;
import org.beatbook.news.Picture;
import org.beatbook.news.Source;
import org.beatbook.news.Topic;
import org.beatbook.news.TopicPage;
import org.beatbook.news.TopicPage.Count;
import org.beatbook.news.TopicPage.Entry;
import org.beatbook.news.TopicPage.Plate;
import org.beatbook.query.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Assembles topic pages. Pinned articles stand before all others, also where the query does not match them: an editor's
 * word counts for more. So whoever reads the members asks for them without the pinned ones ({@link #rest}), from the
 * place that {@link #slice} tells.
 */
public final class TopicPages {
    private static final int CONTACT_SHEET = 24;

    private TopicPages() {}

    /** An article and its score in the topic; 0 where only an editor put it there. */
    public record Scored(Item item, double score) {}

    /**
     * Which part of all entries stands on one page.
     *
     * @param pinnedFrom first of the pinned ones
     * @param pinnedTo after the last of them
     * @param offset first of the others
     * @param limit how many of the others
     */
    public record Slice(int pinnedFrom, int pinnedTo, int offset, int limit) {}

    /** The numbers over the whole topic, and when it was last changed. */
    public record Counts(
            List<Count> sources,
            List<Count> genres,
            List<Count> months,
            @Nullable Instant updated) {}

    /**
     * What is known of the sources, and of pictures in the archive.
     *
     * @param sources by id
     * @param picture the id of an archived capture of any of these URLs
     * @param inscription what the archived file of any of these URLs says of itself: caption and credit
     */
    public record Shown(
            Map<String, Source> sources,
            Function<List<String>, Optional<String>> picture,
            Function<List<String>, Optional<Picture>> inscription) {}

    /** The topic as its members are asked for: without the pinned ones, which come first. */
    public static Topic rest(Topic topic) {
        List<String> out = new ArrayList<>(topic.excluded());
        out.addAll(topic.pinned());
        return new Topic(
                topic.id(),
                topic.title(),
                topic.query(),
                topic.threshold(),
                topic.introduction(),
                topic.language(),
                List.of(),
                out);
    }

    /**
     * The pinned articles that a filter leaves, in the editor's order.
     *
     * @param found the articles that are pinned, as far as they exist
     * @param scores article id to score, where the query matches
     */
    public static List<Scored> pinned(Topic topic, Filter filter, List<Item> found, Map<String, Double> scores) {
        List<Scored> pinned = new ArrayList<>();
        for (String id : new LinkedHashSet<>(topic.pinned())) {
            found.stream()
                    .filter(item -> item.id().equals(id) && !topic.excluded().contains(id) && leaves(filter, item))
                    .findFirst()
                    .ifPresent(item -> pinned.add(new Scored(item, scores.getOrDefault(id, 0.0))));
        }
        return pinned;
    }

    /** Whether a filter leaves an article. */
    public static boolean leaves(Filter filter, Item item) {
        return (filter.source() == null || filter.source().equals(item.source()))
                && (filter.genre() == null || filter.genre() == item.genre())
                && (filter.from() == null || !item.day().isBefore(filter.from()))
                && (filter.to() == null || !item.day().isAfter(filter.to()));
    }

    /** Where a page begins among so many pinned ones and all the others after them. */
    public static Slice slice(int page, int pageSize, int pinned) {
        long first = (page - 1L) * pageSize;
        int from = (int) Math.min(pinned, first);
        int to = (int) Math.min(pinned, first + pageSize);
        int offset = (int) Math.min(Integer.MAX_VALUE, Math.max(0, first - pinned));
        return new Slice(from, to, offset, pageSize - (to - from));
    }

    /**
     * A page of a topic.
     *
     * @param pinned the pinned ones on this page, in the editor's order
     * @param others the others on this page, newest first
     * @param total entries that the filter leaves on all pages, pinned ones among them
     * @param newest the newest members, whose pictures make the contact sheet
     */
    public static TopicPage assemble(
            Topic topic,
            Filter filter,
            List<Scored> pinned,
            List<Scored> others,
            int total,
            int pageSize,
            Counts counts,
            List<Item> newest,
            Shown shown) {
        List<Entry> entries = new ArrayList<>();
        pinned.forEach(scored -> entries.add(entry(scored, true, shown)));
        others.forEach(scored -> entries.add(entry(scored, false, shown)));
        return new TopicPage(
                topic,
                filter,
                entries,
                total,
                pageSize,
                counts.sources(),
                counts.genres(),
                counts.months(),
                contactSheet(newest, shown),
                counts.updated());
    }

    /** An article as a list shows it, on any page. */
    public static Entry entry(Scored scored, boolean pinned, Shown shown) {
        Item item = scored.item();
        Source source = shown.sources().get(item.source());
        String outlet = source == null ? item.source() : source.name();
        Plate plate =
                item.pictures().isEmpty() ? null : plate(item, item.pictures().getFirst(), shown);
        return new Entry(item, outlet, pinned, scored.score(), plate);
    }

    /** A picture in its place; shown only where its source's setting allows it and the archive holds it. */
    public static Plate plate(Item item, Picture picture, Shown shown) {
        Source source = shown.sources().get(item.source());
        boolean allowed = source != null && source.pictures() == Source.Pictures.PUBLISH;
        Optional<String> capture = allowed ? shown.picture().apply(urls(picture)) : Optional.empty();
        return new Plate(item.id(), item.headline(), completed(picture, shown), capture.orElse(null));
    }

    /** What the page does not say of a picture, its file may. */
    private static Picture completed(Picture picture, Shown shown) {
        if (picture.caption() != null && picture.credit() != null) {
            return picture;
        }
        return shown.inscription()
                .apply(picture.addresses())
                .map(file -> new Picture(
                        picture.url(),
                        picture.urls(),
                        picture.alt(),
                        picture.caption() != null ? picture.caption() : file.caption(),
                        picture.credit() != null ? picture.credit() : file.credit()))
                .orElse(picture);
    }

    private static List<String> urls(Picture picture) {
        return picture.urls().isEmpty() && picture.url() != null ? List.of(picture.url()) : picture.urls();
    }

    /** The newest pictures, each once: agencies' pictures and cartoons come with many articles. */
    private static List<Plate> contactSheet(List<Item> newest, Shown shown) {
        List<Plate> sheet = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Item item : newest) {
            for (Picture picture : item.pictures()) {
                if (sheet.size() < CONTACT_SHEET && isNew(item, picture, seen)) {
                    sheet.add(plate(item, picture, shown));
                }
            }
        }
        return sheet;
    }

    /**
     * Whether a picture was not seen before; it is seen then. A picture is known again by any of its renditions, or by its
     * caption and credit together.
     */
    public static boolean isNew(Item item, Picture picture, Set<String> seen) {
        List<String> marks = new ArrayList<>(urls(picture));
        if (picture.caption() != null && !picture.caption().isBlank()) {
            String credit = picture.credit() == null ? "" : picture.credit().line();
            marks.add(Folding.fold(picture.caption() + " " + credit));
        }
        if (marks.isEmpty()) {
            marks.add("of " + item.id());
        }
        boolean fresh = marks.stream().noneMatch(seen::contains);
        seen.addAll(marks);
        return fresh;
    }
}
