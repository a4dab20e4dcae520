package org.beatbook.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Some articles, none of them a copy, taken to be of one story. */
final class Group {
    final List<Vector> vectors;
    private final Likes within;
    private final long first;
    private final long last;
    private final int shortest;
    private final @Nullable String outlet;

    private Group(List<Vector> vectors, Likes within) {
        this.vectors = vectors;
        this.within = within;
        this.first = vectors.stream().mapToLong(v -> v.node.day).min().orElseThrow();
        this.last = vectors.stream().mapToLong(v -> v.node.day).max().orElseThrow();
        this.shortest = vectors.stream()
                .mapToInt(v -> v.node.traits.terms().length)
                .min()
                .orElseThrow();
        String source = vectors.getFirst().node.sketch.source();
        this.outlet = vectors.stream().allMatch(v -> Objects.equals(source, v.node.sketch.source())) ? source : null;
    }

    /** @param vectors one at least */
    static Group of(List<Vector> vectors) {
        Comparison comparison = new Comparison(vectors);
        Likes within = Likes.NONE;
        for (int i = 0; i < vectors.size(); i++) {
            within = within.plus(vectors.get(i).itself);
            for (int j = 0; j < i; j++) {
                Likes pair = comparison.likes(i, j);
                within = within.plus(pair).plus(pair);
            }
        }
        return new Group(vectors, within);
    }

    Group with(Group other, Likes between) {
        List<Vector> all = new ArrayList<>(vectors);
        all.addAll(other.vectors);
        return new Group(all, within.plus(other.within).plus(between).plus(between));
    }

    int size() {
        return vectors.size();
    }

    /** The one source of all its articles; absent where there are several, or none is known. */
    @Nullable
    String outlet() {
        return outlet;
    }

    /** How many terms its shortest article has. */
    int shortest() {
        return shortest;
    }

    Likes within() {
        return within;
    }

    Likes between(Group other) {
        Likes between = Likes.NONE;
        for (Vector a : vectors) {
            for (Vector b : other.vectors) {
                between = between.plus(a.likes(b));
            }
        }
        return between;
    }

    /** Whether the two could be one story by the time they were told. */
    boolean isNear(Group other, Settings settings) {
        long span = Math.max(last, other.last) - Math.min(first, other.first);
        long gap = Math.max(first, other.first) - Math.min(last, other.last);
        return span <= settings.span() && gap <= settings.gap();
    }
}
