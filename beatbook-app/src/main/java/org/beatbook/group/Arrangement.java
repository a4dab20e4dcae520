package org.beatbook.group;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts a few articles into stories so that the likeness within stories, which is negative where two articles are unlike,
 * sums up to as much as moving, joining and parting finds (correlation clustering: N. Bansal, A. Blum, S. Chawla, 2004).
 */
final class Arrangement {
    /** Below this nothing is moved: what is equally good stays as it is. */
    private static final double WORTH = 1e-6;

    private static final int ROUNDS = 8;

    private final double[][] likeness;
    private final int[] parts;
    private final boolean[] bound;

    /**
     * @param likeness of each to each; symmetric
     * @param parts where each stands now; numbers from 0 up, below how many there are
     * @param bound those that only a whole part's joining moves
     */
    Arrangement(double[][] likeness, int[] parts, boolean[] bound) {
        this.likeness = likeness;
        this.parts = parts;
        this.bound = bound;
    }

    /** Where each stands then. */
    int[] improved() {
        for (int round = 0; round < ROUNDS && (joined() | moved()); round++) {}
        return parts;
    }

    private boolean joined() {
        boolean any = false;
        while (joinBest()) {
            any = true;
        }
        return any;
    }

    private boolean joinBest() {
        int n = parts.length;
        double[][] between = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                int low = Math.min(parts[i], parts[j]);
                between[low][Math.max(parts[i], parts[j])] += likeness[i][j];
            }
        }
        double best = WORTH;
        int into = -1;
        int from = -1;
        for (int a = 0; a < n; a++) {
            for (int b = a + 1; b < n; b++) {
                if (between[a][b] > best) {
                    best = between[a][b];
                    into = a;
                    from = b;
                }
            }
        }
        for (int i = 0; from >= 0 && i < n; i++) {
            parts[i] = parts[i] == from ? into : parts[i];
        }
        return from >= 0;
    }

    private boolean moved() {
        boolean any = false;
        for (int i = 0; i < parts.length; i++) {
            any |= !bound[i] && moved(i);
        }
        return any;
    }

    private boolean moved(int i) {
        double[] to = new double[parts.length];
        for (int j = 0; j < parts.length; j++) {
            if (j != i) {
                to[parts[j]] += likeness[i][j];
            }
        }
        int own = parts[i];
        int best = own;
        for (int part = 0; part < to.length; part++) {
            if (to[part] > to[best] + WORTH) {
                best = part;
            }
        }
        if (to[best] < -WORTH) {
            best = free();
        }
        parts[i] = best;
        return best != own;
    }

    private int free() {
        List<Integer> taken = new ArrayList<>();
        for (int part : parts) {
            taken.add(part);
        }
        int free = 0;
        while (taken.contains(free)) {
            free++;
        }
        return free;
    }
}
