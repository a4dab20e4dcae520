package org.beatbook.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Joins the two groups that are one story most surely, again and again, until no two are. */
final class Agglomeration {
    private final Settings settings;
    private final List<Group> groups;
    private final Likes[][] between;
    private final double[][] odds;

    /** In which order the groups are given makes no difference but between equals. */
    Agglomeration(Settings settings, List<Group> groups) {
        this.settings = settings;
        this.groups = new ArrayList<>(groups);
        this.groups.sort(Comparator.comparingLong(g -> g.vectors.getFirst().node.arrival));
        this.between = new Likes[groups.size()][groups.size()];
        this.odds = new double[groups.size()][groups.size()];
    }

    List<Group> parts() {
        compare();
        for (int i = 0; i < groups.size(); i++) {
            for (int j = 0; j < i; j++) {
                odds[i][j] = odds(i, j);
            }
        }
        for (int[] best = best(); best.length > 0; best = best()) {
            join(best[1], best[0]);
        }
        return groups;
    }

    private void compare() {
        List<Vector> all = new ArrayList<>();
        List<Integer> groupOf = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            all.addAll(groups.get(i).vectors);
            groupOf.addAll(Collections.nCopies(groups.get(i).size(), i));
            Arrays.fill(between[i], Likes.NONE);
        }
        Comparison comparison = new Comparison(all);
        for (int a = 0; a < all.size(); a++) {
            int i = groupOf.get(a);
            for (int b = 0; groupOf.get(b) < i; b++) {
                int j = groupOf.get(b);
                between[i][j] = between[i][j].plus(comparison.likes(a, b));
            }
        }
    }

    private double odds(int i, int j) {
        Group a = groups.get(i);
        Group b = groups.get(j);
        return a.isNear(b, settings) ? Linking.odds(a, b, between[i][j]) : Double.NEGATIVE_INFINITY;
    }

    private int[] best() {
        double best = 0;
        int[] pair = {};
        for (int i = 0; i < groups.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (odds[i][j] > best) {
                    best = odds[i][j];
                    pair = new int[] {i, j};
                }
            }
        }
        return pair;
    }

    /** The group from goes into the other; the last one takes its place. */
    private void join(int into, int from) {
        groups.set(into, groups.get(into).with(groups.get(from), between[from][into]));
        int last = groups.size() - 1;
        for (int k = 0; k <= last; k++) {
            if (k != into && k != from) {
                Likes sum = between(k, into).plus(between(k, from));
                between[Math.max(k, into)][Math.min(k, into)] = sum;
            }
        }
        groups.set(from, groups.get(last));
        groups.remove(last);
        for (int k = 0; k < last; k++) {
            if (k != from) {
                between[Math.max(k, from)][Math.min(k, from)] = between(k, last);
                odds[Math.max(k, from)][Math.min(k, from)] = odds[last][k];
            }
        }
        for (int k = 0; k < last; k++) {
            if (k != into) {
                odds[Math.max(k, into)][Math.min(k, into)] = odds(Math.max(k, into), Math.min(k, into));
            }
        }
    }

    private Likes between(int i, int j) {
        return between[Math.max(i, j)][Math.min(i, j)];
    }
}
