package org.beatbook.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * B-cubed precision and recall of a grouping (A. Bagga, B. Baldwin, "Entity-based cross-document coreferencing", 1998): of
 * each article, which share of its found group is of its own gold group, and which share of that was found.
 */
record BCubed(double precision, double recall) {

    static BCubed of(List<String> found, List<String> gold) {
        Map<String, Integer> inFound = new HashMap<>();
        Map<String, Integer> inGold = new HashMap<>();
        Map<String, Integer> inBoth = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            inFound.merge(found.get(i), 1, Integer::sum);
            inGold.merge(gold.get(i), 1, Integer::sum);
            inBoth.merge(found.get(i) + "\n" + gold.get(i), 1, Integer::sum);
        }
        double precision = 0;
        double recall = 0;
        for (int i = 0; i < found.size(); i++) {
            double both = inBoth.getOrDefault(found.get(i) + "\n" + gold.get(i), 0);
            precision += both / inFound.getOrDefault(found.get(i), 1);
            recall += both / inGold.getOrDefault(gold.get(i), 1);
        }
        return new BCubed(precision / found.size(), recall / found.size());
    }

    double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
