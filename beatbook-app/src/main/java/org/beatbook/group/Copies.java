package org.beatbook.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beatbook.news.Placing;

/**
 * Finds who has the text from whom. An article is a copy of one whose text it has, never of a copy: so what is copied
 * from it follows an origin that turns out to be a copy itself. Texts are looked up by the smallest hashes of their runs of
 * words (bottom-k sketches, A. Broder, 1997), and then compared as a whole.
 */
final class Copies {
    /** A text is looked for so many days before and after. */
    static final int DAYS = 3;
    /** So many keys in common make a text worth comparing, where not many articles have them. */
    private static final int KEYS = 2;
    /** So many do where many have them: a line that outlets put to their articles has fewer. */
    private static final int COMMON_KEYS = 6;
    /** No more are compared, those with most keys in common. */
    private static final int COMPARED = 16;

    private final Window window;

    Copies(Window window) {
        this.window = window;
    }

    /**
     * Says in the placing of the article, which may be in the window or not yet, whether it is a copy and of which, and
     * puts a copy into its origin's story; likewise of those that turn out to be copies of it.
     *
     * @return the others that changed
     */
    List<Node> decide(Node node) {
        Copying text = node.copying();
        List<Pair> pairs = pairs(node, text);
        var origin = pairs.stream()
                .filter(p -> p.isOther && p.overlap.makesCopy())
                .max(Comparator.<Pair>comparingDouble(p -> p.overlap.ofFirst()).thenComparing(p -> -p.other.arrival));
        if (origin.isPresent()) {
            node.placing = copy(node, origin.get().other, origin.get().overlap.ofFirst());
            return List.of();
        }
        node.placing = new Placing(node.id(), node.story(), null, 0);
        List<Node> changed = new ArrayList<>();
        pairs.stream()
                .filter(p -> !p.isOther && p.overlap.swapped().makesCopy())
                .forEach(p -> follow(p, node, changed));
        return changed;
    }

    /** Its copies, which are reports of their own or copies of another once it is gone. */
    List<Node> orphaned(Node gone) {
        List<Node> changed = new ArrayList<>();
        for (Node copy : window.copies(gone)) {
            set(copy, new Placing(copy.id(), copy.story(), null, 0));
            changed.add(copy);
        }
        List.copyOf(changed).forEach(copy -> changed.addAll(decided(copy)));
        return changed.stream().distinct().toList();
    }

    private List<Node> decided(Node node) {
        window.leave(node);
        List<Node> changed = decide(node);
        window.belongs(node);
        return changed;
    }

    /** One that has just become known as a copy, with all that were copies of it. */
    private void follow(Pair pair, Node origin, List<Node> changed) {
        List<Node> copies = window.copies(pair.other);
        if (origin.story().isEmpty()) {
            origin.placing = new Placing(origin.id(), pair.other.story(), null, 0);
        }
        set(pair.other, copy(pair.other, origin, pair.overlap.ofSecond()));
        changed.add(pair.other);
        for (Node copy : copies) {
            Overlap overlap = Copying.overlap(copy.copying(), origin.copying());
            boolean isStill = overlap.makesCopy() && isNear(copy, origin);
            set(copy, isStill ? copy(copy, origin, overlap.ofFirst()) : new Placing(copy.id(), copy.story(), null, 0));
            changed.add(copy);
        }
    }

    private void set(Node node, Placing placing) {
        window.leave(node);
        node.placing = placing;
        window.belongs(node);
    }

    /** So that a text that is printed day after day does not lead ever farther back. */
    static boolean isNear(Node a, Node b) {
        return Math.abs(a.day - b.day) <= DAYS;
    }

    private static Placing copy(Node copy, Node origin, double share) {
        return new Placing(copy.id(), origin.story(), origin.id(), share);
    }

    /**
     * Another article that is no copy, and what the two have in common.
     *
     * @param isOther whether the other one is taken to be the origin
     */
    private record Pair(Node other, Overlap overlap, boolean isOther) {}

    private List<Pair> pairs(Node node, Copying text) {
        List<Pair> pairs = new ArrayList<>();
        Precedence.Claim claim = node.claim(text);
        Boilerplate boilerplate = new Boilerplate(window, node);
        for (Node other : likely(node)) {
            Copying theirs = other.copying();
            Overlap overlap = Copying.overlap(text, theirs);
            if (overlap.words() > 0 && overlap.words() <= Boilerplate.LONGEST) {
                overlap = overlap.without(boilerplate.share(other));
            }
            if (overlap.makesCopy() || overlap.swapped().makesCopy()) {
                pairs.add(new Pair(
                        other,
                        overlap,
                        !Precedence.of(claim, other.claim(theirs)).first()));
            }
        }
        return pairs;
    }

    /** How many keys another article has in common. */
    private static final class Shared {
        final Node other;
        int all;
        int rare;

        Shared(Node other) {
            this.other = other;
        }

        void add(boolean isCommon) {
            all++;
            rare += isCommon ? 0 : 1;
        }
    }

    /** The origins of those with most keys in common. */
    private List<Node> likely(Node node) {
        List<Day> days = new ArrayList<>();
        window.days(node.day - DAYS, node.day + DAYS, days::add);
        Map<Node, Shared> found = new HashMap<>();
        for (int key : node.keys()) {
            boolean isCommon = days.stream().anyMatch(day -> day.isCommon(key));
            days.forEach(day -> day.copied(
                    key, other -> found.computeIfAbsent(other, Shared::new).add(isCommon)));
        }
        found.remove(node);
        Set<Node> origins = new HashSet<>();
        return found.values().stream()
                .filter(shared -> shared.rare >= KEYS || shared.all >= COMMON_KEYS)
                .sorted(Comparator.<Shared>comparingInt(shared -> -shared.all)
                        .thenComparing(shared -> shared.other.arrival))
                .flatMap(shared -> window.origin(shared.other).stream())
                .filter(other -> other != node && isNear(node, other) && origins.add(other))
                .limit(COMPARED)
                .toList();
    }
}
