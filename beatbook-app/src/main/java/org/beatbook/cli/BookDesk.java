package org.beatbook.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.beatbook.Beatbook;
import org.beatbook.Rounds;
import org.beatbook.StoryDesk;
import org.beatbook.news.Channel;
import org.beatbook.news.Round;
import org.beatbook.news.Source;
import org.beatbook.pipeline.BookException;
import org.beatbook.pipeline.Progress;
import org.beatbook.publish.Show;
import org.beatbook.web.Desk;
import org.jspecify.annotations.Nullable;

/** Changes a book from its pages: opens it for writing for the moment, one change at a time. */
final class BookDesk implements Desk, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** After this a round that was asked for by hand ends; what is left waits for the next. */
    private static final Duration ROUND = Duration.ofSeconds(60);

    /** Whoever asks for a round can look again later; it waits so many times longer for another writer. */
    private static final int LONGER = 12;

    private static final int TROUBLES = 20;
    private static final String NOTHING = "Nothing was changed";

    private final Path book;
    private final List<String> allowedHosts;
    private final Duration patience;
    private final boolean shared;
    private @Nullable Rounds rounds;

    /** @param allowedHosts hosts of the user's own network that may be fetched from */
    BookDesk(Path book, List<String> allowedHosts) {
        this(book, allowedHosts, PATIENCE);
    }

    BookDesk(Path book, List<String> allowedHosts, Duration patience) {
        this.book = book;
        this.patience = patience;
        this.allowedHosts = List.copyOf(allowedHosts);
        this.shared = false;
    }

    /** Beside something that follows: fetches with what that collects with, and leaves the closing to it. */
    BookDesk(Path book, Rounds rounds) {
        this.book = book;
        this.patience = PATIENCE;
        this.allowedHosts = List.of();
        this.shared = true;
        this.rounds = rounds;
    }

    @Override
    public Outcome fetch(String source) {
        try (Beatbook reader = Beatbook.read(book)) {
            Set<String> channels = reader.sourceSettings(source).channels().stream()
                    .map(Channel::url)
                    .collect(Collectors.toSet());
            return told(rounds().once(Set.of(source), true, Progress.SILENT, untilTimeIsUp()), channels);
        } catch (BookException e) {
            return Outcome.failed("It was not asked", String.valueOf(e.getMessage()));
        }
    }

    /** The time runs from when the round first asks, not while another writer is waited for. */
    private static BooleanSupplier untilTimeIsUp() {
        AtomicLong begun = new AtomicLong();
        return () -> {
            long now = System.nanoTime();
            begun.compareAndSet(0, now);
            return now - begun.get() > ROUND.toNanos();
        };
    }

    /** Made when it is needed first, and kept: it remembers how each host was asked. */
    private synchronized Rounds rounds() {
        if (rounds == null) {
            rounds = new Rounds(book, patience.multipliedBy(LONGER), allowedHosts, notice -> {});
        }
        return rounds;
    }

    /** What came of it; that single pages could not be had is no failure of the source. */
    private static Outcome told(Round round, Set<String> channels) {
        boolean answered = round.channels() > 0
                && round.troubles().stream().map(Round.Trouble::url).noneMatch(channels::contains);
        String title = round.channels() == 0
                ? "It was not asked: its host is to be left alone for now"
                : Show.count(round.channels(), "channel", "channels") + " asked: " + news(round);
        List<String> lines = new ArrayList<>();
        round.troubles().stream()
                .limit(TROUBLES)
                .forEach(t -> lines.add(t.url() + ": " + (t.refused() ? "refused: " : "") + t.why()));
        if (round.waiting() > 0 || round.interrupted()) {
            lines.add(Show.count(round.waiting(), "page waits", "pages wait") + " for the next round.");
        }
        return new Outcome(answered, title, lines);
    }

    private static String news(Round round) {
        List<String> parts = new ArrayList<>();
        add(parts, round.articles(), "new article", "new articles");
        add(parts, round.versions(), "new version", "new versions");
        add(parts, round.withdrawn(), "withdrawn article", "withdrawn articles");
        return parts.isEmpty() ? "nothing new" : String.join(", ", parts);
    }

    private static void add(List<String> parts, int count, String one, String many) {
        if (count > 0) {
            parts.add(Show.count(count, one, many));
        }
    }

    @Override
    public Outcome change(String source, UnaryOperator<Source> change) {
        return writing(NOTHING, writer -> {
            Source before = writer.subscriptions().known(source);
            Source after = change.apply(before);
            if (!after.equals(before)) {
                writer.saveSource(after);
            }
            return Outcome.done("Changed");
        });
    }

    @Override
    public Outcome leave(String source, String url) {
        return writing(NOTHING, writer -> {
            writer.subscriptions().leave(source, url);
            return new Outcome(true, "It is no longer followed there", List.of(url));
        });
    }

    @Override
    public Outcome joinStories(String a, String b, String reason) {
        return arranging("They are one story now", desk -> desk.join(a, b, reason));
    }

    @Override
    public Outcome partStory(List<String> articles, String reason) {
        return arranging("They are a story of their own now", desk -> desk.part(articles, reason));
    }

    @Override
    public Outcome moveArticle(String article, String to, String reason) {
        return arranging("It is part of the other story now", desk -> desk.move(article, to, reason));
    }

    @Override
    public Outcome takeBack(int decision, String reason) {
        return arranging("It was taken back", desk -> {
            desk.takeBack(decision, reason);
            return String.valueOf(decision);
        });
    }

    /** What came of it has the id of the story, or the number of the decision, as its one line. */
    private Outcome arranging(String done, Function<StoryDesk, String> act) {
        return writing(NOTHING, writer -> new Outcome(true, done, List.of(act.apply(writer.storyDesk()))));
    }

    private Outcome writing(String otherwise, Function<Beatbook, Outcome> act) {
        try (Beatbook writer = Beatbook.write(book, patience, notice -> {})) {
            return act.apply(writer);
        } catch (BookException e) {
            return Outcome.failed(otherwise, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public synchronized void close() {
        if (rounds != null && !shared) {
            rounds.close();
            rounds = null;
        }
    }
}
