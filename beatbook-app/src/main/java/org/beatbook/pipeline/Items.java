package org.beatbook.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.beatbook.news.Genre;
import org.beatbook.news.Item;
import org.beatbook.news.Page;
import org.beatbook.news.Picture;
import org.beatbook.news.Sighting;
import org.beatbook.news.Teaser;
import org.beatbook.news.Version;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/** Merges what is known of an article into what lists show: its newest version first, then its newest teaser. */
final class Items {
    private Items() {}

    /**
     * The item of an article.
     *
     * @param versions oldest first; none where only teasers are known
     * @param sightings oldest first; none where no listing showed it
     * @param withdrawn when it was found to be gone; absent while it is there
     */
    static Item merge(
            String id,
            String source,
            @Nullable String url,
            List<Version> versions,
            List<Sighting> sightings,
            @Nullable Instant withdrawn) {
        Optional<Page> page = versions.isEmpty()
                ? Optional.empty()
                : Optional.of(versions.getLast().page());
        List<Teaser> teasers =
                sightings.reversed().stream().map(Sighting::teaser).toList();
        When published = first(page, Page::published, teasers, Teaser::published);
        Instant firstCaptured = Stream.concat(
                        versions.stream().map(Version::captured),
                        sightings.stream().map(Sighting::captured))
                .min(Instant::compareTo)
                .orElseThrow(() -> new IllegalArgumentException("an article of no capture: " + id));
        return new Item(
                id,
                source,
                url,
                page.isPresent(),
                published != null ? published.earliest() : firstCaptured,
                sightings.isEmpty() ? 0 : sightings.getFirst().place(),
                firstCaptured,
                genre(page, teasers),
                orElse(first(page, Page::headline, teasers, Teaser::headline), url == null ? id : url),
                first(page, Page::kicker, teasers, Teaser::kicker),
                first(page, Page::standfirst, teasers, Teaser::standfirst),
                page.map(Page::authors).orElse(List.of()),
                published,
                page.map(Page::modified).orElse(null),
                page.isPresent() ? page.get().language() : ofListing(sightings),
                page.map(Page::section).orElse(null),
                page.map(Page::paid).orElse(null),
                tags(sightings),
                pictures(page, teasers),
                versions.size(),
                withdrawn);
    }

    /** A cartoon on the listing is a cartoon, though its own page may look like plain news. */
    /** A teaser is in the language of its listing. */
    private static @Nullable String ofListing(List<Sighting> sightings) {
        return sightings.reversed().stream()
                .map(Sighting::language)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Genre genre(Optional<Page> page, List<Teaser> teasers) {
        Genre own = page.map(Page::genre).orElse(null);
        if (own != null && own != Genre.NEWS) {
            return own;
        }
        Genre seen = first(Optional.empty(), Page::genre, teasers, Teaser::genre);
        return seen != null ? seen : own;
    }

    private static List<Picture> pictures(Optional<Page> page, List<Teaser> teasers) {
        List<Picture> own = page.map(Page::pictures).orElse(List.of());
        if (!own.isEmpty()) {
            return own;
        }
        return teasers.stream()
                .flatMap(t -> Stream.ofNullable(t.picture()))
                .findFirst()
                .map(List::of)
                .orElse(List.of());
    }

    private static List<String> tags(List<Sighting> sightings) {
        Set<String> tags = new LinkedHashSet<>();
        for (Sighting sighting : sightings) {
            if (sighting.title() != null) {
                tags.add(sighting.title());
            }
        }
        return new ArrayList<>(tags);
    }

    private static <T> @Nullable T first(
            Optional<Page> page,
            Function<Page, @Nullable T> ofPage,
            List<Teaser> teasers,
            Function<Teaser, @Nullable T> ofTeaser) {
        T own = page.isPresent() ? ofPage.apply(page.get()) : null;
        if (own != null) {
            return own;
        }
        for (Teaser teaser : teasers) {
            T theirs = ofTeaser.apply(teaser);
            if (theirs != null) {
                return theirs;
            }
        }
        return null;
    }

    private static String orElse(@Nullable String text, String other) {
        return text != null ? text : other;
    }
}
