package org.beatbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.beatbook.collect.feed.Feed;
import org.beatbook.collect.feed.FeedItem;
import org.beatbook.collect.feed.FeedPicture;
import org.beatbook.collect.feed.FeedReader;
import org.beatbook.collect.feed.NotAFeedException;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/** Feeds as lines of JSON, without a book. */
public final class FeedLines {
    private FeedLines() {}

    /**
     * A file's line.
     *
     * @param file as it was given
     * @param error why it could not be read; absent where it could
     */
    public record Line(
            String file,
            @Nullable String title,
            @Nullable String link,
            List<Item> items,
            @Nullable String error) {
        public Line {
            items = List.copyOf(items);
        }
    }

    /** An item as the line shows it; times are ISO 8601, as exact as the feed tells. */
    public record Item(
            @Nullable String id,
            @Nullable String link,
            @Nullable String title,
            @Nullable String author,
            @Nullable When published,
            @Nullable When updated,
            @Nullable String summary,
            @Nullable String content,
            List<String> categories,
            List<FeedPicture> pictures) {
        private static Item of(FeedItem item) {
            return new Item(
                    item.id(),
                    item.link(),
                    item.title(),
                    item.author(),
                    item.published(),
                    item.updated(),
                    item.summary(),
                    item.content(),
                    item.categories(),
                    item.pictures());
        }
    }

    /** Reads a file; what is wrong with it stands in the line. */
    public static Line read(Path file) {
        try {
            if (Files.size(file) > FeedReader.MOST_BYTES) {
                return failed(file, "larger than the %,d bytes that are read".formatted(FeedReader.MOST_BYTES));
            }
            Feed feed = FeedReader.read(Files.readAllBytes(file), null, null);
            List<Item> items = feed.items().stream().map(Item::of).toList();
            return new Line(file.toString(), feed.title(), feed.link(), items, null);
        } catch (NotAFeedException e) {
            return failed(file, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return failed(file, Files.exists(file) ? "cannot be read: " + e.getMessage() : "no such file");
        }
    }

    private static Line failed(Path file, String error) {
        return new Line(file.toString(), null, null, List.of(), error);
    }
}
