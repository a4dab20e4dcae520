package org.beatbook.read.name;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beatbook.news.Name;
import org.beatbook.read.Text;

/** How well names are found: exact span and type, countries counted as places. */
final class Score {
    private final Map<Name.Type, int[]> counts = new EnumMap<>(Name.Type.class);

    void add(Sample sample, Tagger tagger) {
        add(sample, Names.read(Text.of(sample.text()), tagger));
    }

    void add(Sample sample, List<Name> names) {
        Set<Sample.Gold> gold = new HashSet<>(sample.names());
        for (Name name : names) {
            if (name.form() == Name.Form.NAME || name.form() == Name.Form.METONYM) {
                Name.Type type = name.type() == Name.Type.COUNTRY ? Name.Type.PLACE : name.type();
                if (type != Name.Type.THING) {
                    boolean hit = gold.remove(
                            new Sample.Gold(name.span().start(), name.span().end(), type));
                    of(type)[hit ? 0 : 1]++;
                }
            }
        }
        gold.forEach(missed -> of(missed.type())[2]++);
    }

    private int[] of(Name.Type type) {
        return counts.computeIfAbsent(type, t -> new int[3]);
    }

    /** F1 of a type, or of all where none is given. */
    double f1(Name.Type... types) {
        int[] sum = sum(types);
        return 2.0 * sum[0] / Math.max(1, 2 * sum[0] + sum[1] + sum[2]);
    }

    double precision(Name.Type... types) {
        int[] sum = sum(types);
        return (double) sum[0] / Math.max(1, sum[0] + sum[1]);
    }

    private int[] sum(Name.Type... types) {
        int[] sum = new int[3];
        Set<Name.Type> wanted = Set.of(types.length == 0 ? Name.Type.values() : types);
        counts.forEach((type, of) -> {
            for (int i = 0; i < 3 && wanted.contains(type); i++) {
                sum[i] += of[i];
            }
        });
        return sum;
    }

    @Override
    public String toString() {
        int[] sum = sum();
        return String.format(
                "F1 %.3f  P %.3f  R %.3f  person %.3f  organisation %.3f  place %.3f  (%d gold)",
                f1(),
                precision(),
                (double) sum[0] / Math.max(1, sum[0] + sum[2]),
                f1(Name.Type.PERSON),
                f1(Name.Type.ORGANISATION),
                f1(Name.Type.PLACE),
                sum[0] + sum[2]);
    }
}
