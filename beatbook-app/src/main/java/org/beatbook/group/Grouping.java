package org.beatbook.group;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.beatbook.news.Placing;
import org.beatbook.news.Report;
import org.beatbook.news.Sketch;

/**
 * Puts articles into stories as they arrive. What it decides follows from the articles of the days around alone, as they
 * stand when it is asked; so it can be dropped at any time and made anew without a difference.
 *
 * <p>It takes what it answers for kept: where that fails, or the days are changed by anyone else, it must be dropped. For
 * one thread at a time.
 */
public final class Grouping {

    /** The articles that are grouped already. */
    public interface Days {
        /** Those of a day (UTC, by {@link Sketch#published}), in the order of arrival. */
        List<Placed> of(LocalDate day);
    }

    /**
     * An article that was grouped.
     *
     * @param arrival grows with each article that arrives; one that changes keeps its own
     */
    public record Placed(long arrival, Sketch sketch, Placing placing) {}

    private final Window window;
    private final Settings settings;
    private final Profiles profiles;

    public Grouping(Days days) {
        this(days, Settings.STANDARD);
    }

    public Grouping(Days days, Settings settings) {
        this.settings = settings;
        this.window = new Window(days, settings.reach());
        this.profiles = new Profiles(window);
    }

    /** What grouping keeps of an article; it need not be made where the article is placed. */
    public static Sketch sketch(Report report) {
        return new Sketch(
                report.id(),
                report.source(),
                report.language(),
                report.published(),
                Sketching.traits(report).packed(),
                Copying.of(report).packed());
    }

    /**
     * Places an article that has just arrived, or anew one that has changed. Where it was published on another day before,
     * it is to be removed first.
     *
     * @param arrival higher than that of all that are there; that of its own where it has changed
     * @return where it stands now, and every other article that has moved with it; in order of arrival
     */
    public List<Placing> place(long arrival, Sketch sketch) {
        long day = Node.day(sketch).toEpochDay();
        window.around(day);
        Optional<Node> before = window.article(sketch.article());
        Set<Node> moved = new HashSet<>();
        before.ifPresent(old -> remove(old, moved));
        Node node = new Node(arrival, sketch, new Placing(sketch.article(), "", null, 0));
        List<Node> copied = new Copies(window).decide(node);
        moved.addAll(copied);
        moved.add(node);
        window.add(node);
        Stories stories = new Stories(window);
        if (node.isCopy()) {
            stories.rename(List.of(node.story()), moved);
        } else {
            Set<String> touched = new TreeSet<>(copied.stream().map(Node::story).toList());
            if (!node.story().isEmpty()) {
                touched.add(node.story());
            }
            profiles.on(day);
            stories.set(new Neighbourhood(window, settings, profiles, node).arranged(touched), moved);
        }
        return placings(moved);
    }

    private void remove(Node gone, Set<Node> moved) {
        window.remove(gone);
        profiles.forget(gone);
        List<Node> orphaned = new Copies(window).orphaned(gone);
        moved.addAll(orphaned);
        Set<String> touched = new TreeSet<>(orphaned.stream().map(Node::story).toList());
        touched.add(gone.story());
        new Stories(window).rename(touched, moved);
    }

    private static List<Placing> placings(Collection<Node> moved) {
        return moved.stream()
                .sorted(Comparator.comparingLong(n -> n.arrival))
                .map(n -> n.placing)
                .toList();
    }

    /**
     * Forgets an article.
     *
     * @return every article that has moved for it; in order of arrival
     */
    public List<Placing> remove(Sketch sketch) {
        window.around(Node.day(sketch).toEpochDay());
        Set<Node> moved = new HashSet<>();
        window.article(sketch.article()).ifPresent(gone -> remove(gone, moved));
        return placings(moved);
    }
}
