package org.beatbook.extract.listing;

import java.util.List;

/** How one page sets its blank lines: how often each role followed each other after no, one or more of them. */
final class Layout {
    /** Gaps told apart: no blank line, one, more. */
    static final int GAPS = 3;

    private static final int ROLES = Role.values().length;
    private static final double WEIGHT = 1.2;

    private final double[][][] counts;

    private Layout(double[][][] counts) {
        this.counts = counts;
    }

    static Layout unknown() {
        return new Layout(new double[ROLES][ROLES][GAPS]);
    }

    static Layout of(List<TextLine> lines, List<Role> roles) {
        double[][][] counts = new double[ROLES][ROLES][GAPS];
        for (int i = 1; i < lines.size(); i++) {
            counts[roles.get(i - 1).ordinal()][roles.get(i).ordinal()][
                    lines.get(i).gap()]++;
        }
        return new Layout(counts);
    }

    /** Log odds of a gap between two roles against all gaps being alike; 0 where nothing is known. */
    double score(Role before, Role role, int gap) {
        double[] seen = counts[before.ordinal()][role.ordinal()];
        double all = seen[0] + seen[1] + seen[2];
        return WEIGHT * Math.log(GAPS * (seen[gap] + 1) / (all + GAPS));
    }
}
