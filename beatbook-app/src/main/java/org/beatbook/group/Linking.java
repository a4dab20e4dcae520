package org.beatbook.group;

/**
 * Whether two groups of articles, one of which may be a single one, are of one happening: a logistic combination whose
 * weights were learnt from ECB+, topics 1–18 ({@code LearnStories}). Single articles need little in common; of groups much
 * more is asked, because what differs between two happenings of one kind shows the clearer the more articles tell of each.
 */
final class Linking {
    /** Of: 1, log of the smaller and of the larger group, then of words and of numbers the mean and the groups' cosine. */
    static final int FEATURES = 7;
    /**
     * Added to what was learnt, because groups are compared with their nearest, not with any. Chosen on the same topics.
     */
    static final double NEAREST = 3.5;

    /**
     * Groups whose words' cosine is lower are never joined. ECB+ would do with less, but has few happenings: the more of
     * them there are, the more often two have a little in common.
     */
    static final double FLOOR = 0.25;

    /** An article of fewer terms is a teaser or a brief. */
    static final int SHORT = 90;

    /**
     * The same for short articles of one outlet, which seldom tells one happening twice on a page: a headline and a line beneath
     * it on one subject have its names in common, which is little of a text and much of a teaser.
     */
    static final double FLOOR_OF_BRIEFS = 0.45;

    /**
     * An article of fewer terms tells no happening that could be told apart: the two words of a column that comes every week,
     * a shelf of a shop.
     */
    static final int FEWEST = 5;

    private static final double NEVER = -10;

    private static final double[] WEIGHTS = {-4.7, -3.2, -1.5, -3.6, 16.0, -6.3, 8.2};

    private Linking() {}

    /** Above 0 where they are; the logarithm of the odds. */
    static double odds(Group a, Group b, Likes between) {
        double[] features = features(a, b, between);
        if (Math.min(a.shortest(), b.shortest()) < FEWEST
                || features[4] < (areBriefsOfOneOutlet(a, b) ? FLOOR_OF_BRIEFS : FLOOR)) {
            return NEVER;
        }
        double odds = NEAREST;
        for (int i = 0; i < FEATURES; i++) {
            odds += WEIGHTS[i] * features[i];
        }
        return odds;
    }

    private static boolean areBriefsOfOneOutlet(Group a, Group b) {
        String outlet = a.outlet();
        return outlet != null && outlet.equals(b.outlet()) && Math.min(a.shortest(), b.shortest()) < SHORT;
    }

    /** Of the words of two groups, by what is alike within each and between them. */
    static double cosine(Likes withinA, Likes withinB, Likes between) {
        return between.words() / Math.sqrt(withinA.words() * withinB.words() + 1e-9);
    }

    static double[] features(Group a, Group b, Likes between) {
        double pairs = (double) a.size() * b.size();
        return new double[] {
            1,
            Math.log(Math.min(a.size(), b.size())),
            Math.log(Math.max(a.size(), b.size())),
            between.words() / pairs,
            cosine(a.within(), b.within(), between),
            between.numbers() / pairs,
            between.numbers() / Math.sqrt(a.within().numbers() * b.within().numbers() + 1e-9)
        };
    }
}
