package org.beatbook.extract.listing;

import java.util.Arrays;
import java.util.List;

/** The likeliest roles of all lines together: the line scores of {@link TextLine} and what may follow what. */
final class Sequence {
    private static final Role[] ROLES = Role.values();
    private static final double NEVER = -1e9;
    /** What may follow what, in rough log odds; rows are the role before, columns in the order of {@link Role}. */
    private static final double[][] FOLLOWS = {
        //  TITLE  CAPT   CRED   KICK   HEAD   STAND  DATE   BYLINE OTHER
        {NEVER, 0.0, 0.0, -0.5, 0.0, -2.0, -1.0, -2.0, 0.0}, // TITLE
        {NEVER, -3.0, -0.5, -0.5, 0.5, NEVER, -1.0, -3.0, -1.5}, // CAPTION
        {NEVER, -4.0, -3.0, -0.5, 0.5, NEVER, -1.0, -3.0, -1.5}, // CREDIT
        {NEVER, -5.0, -5.0, -4.0, 0.5, NEVER, -1.0, -4.0, -3.0}, // KICKER
        {NEVER, -1.0, -1.0, -1.5, -1.6, 0.8, 0.0, 0.0, -0.5}, // HEADLINE
        {NEVER, 0.3, 0.3, -0.5, -0.5, -2.5, 0.0, -0.3, -0.3}, // STANDFIRST
        {NEVER, 0.0, 0.0, -0.7, 0.0, -0.3, -2.0, -0.3, -0.3}, // DATE
        {NEVER, 0.0, 0.0, -0.7, -0.3, -0.3, 0.0, -2.0, -0.3}, // BYLINE
        {NEVER, 0.0, 0.0, -0.7, 0.0, -1.5, 0.0, -0.5, 0.0}, // OTHER
    };

    private Sequence() {}

    static List<Role> likeliest(List<TextLine> lines, Layout layout) {
        double[] score = new double[ROLES.length];
        int[][] from = new int[lines.size()][ROLES.length];
        for (Role role : ROLES) {
            score[role.ordinal()] = first(role) + lines.getFirst().score(role);
        }
        for (int i = 1; i < lines.size(); i++) {
            score = step(lines.get(i), layout, score, from[i]);
        }
        return trace(score, from);
    }

    /** What a page may begin with: mostly its title. */
    private static double first(Role role) {
        return switch (role) {
            case TITLE -> 1.5;
            case STANDFIRST, BYLINE -> -4;
            default -> 0;
        };
    }

    private static double[] step(TextLine line, Layout layout, double[] before, int[] from) {
        double[] score = new double[ROLES.length];
        Arrays.fill(score, NEVER);
        for (Role role : ROLES) {
            int r = role.ordinal();
            for (Role previous : ROLES) {
                int p = previous.ordinal();
                double way = before[p] + FOLLOWS[p][r] + layout.score(previous, role, line.gap());
                if (way > score[r]) {
                    score[r] = way;
                    from[r] = p;
                }
            }
            score[r] += line.score(role);
        }
        return score;
    }

    private static List<Role> trace(double[] score, int[][] from) {
        int best = 0;
        for (int r = 1; r < score.length; r++) {
            best = score[r] > score[best] ? r : best;
        }
        Role[] roles = new Role[from.length];
        for (int i = from.length - 1; i >= 0; i--) {
            roles[i] = ROLES[best];
            best = from[i][best];
        }
        return List.of(roles);
    }
}
