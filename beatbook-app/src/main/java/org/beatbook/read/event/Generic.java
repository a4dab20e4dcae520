package org.beatbook.read.event;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.beatbook.news.Event.Party;
import org.beatbook.news.Name;

/** Tells what holds in general, or of the author and the reader, from what happened once. */
final class Generic {
    private Generic() {}

    /**
     * Whether an act is no happening: done by I, we or you; or told in the present of nobody and no place that has a name,
     * as in {@code when they attack police officers}.
     */
    static boolean is(Clause clause, VerbGroup group, List<Party> doers, List<Party> received) {
        boolean author =
                doers.stream().allMatch(p -> Words.in("author", p.span().text().toLowerCase(Locale.ROOT)));
        boolean thing = doers.stream().allMatch(p -> p.span().text().equalsIgnoreCase("it"));
        if ((author || thing) && !doers.isEmpty()) {
            return true;
        }
        if (isPresent(clause, group) && clause.is(clause.before(group.from()), Tag.RELATIVE)) {
            return true;
        }
        return isPresent(clause, group) && !isAnyNamed(doers, received) && !isPlaced(clause);
    }

    private static boolean isPresent(Clause clause, VerbGroup group) {
        return group.bare()
                && !group.passive()
                && !clause.isForm(group.verb(), Words.PAST | Words.GERUND | Words.PARTICIPLE);
    }

    private static boolean isAnyNamed(List<Party> doers, List<Party> received) {
        return Stream.concat(doers.stream(), received.stream())
                .anyMatch(p -> p.country() != null || p.entity() != null);
    }

    /** Whether the sentence names no place and no country. */
    static boolean isNowhere(Clause clause) {
        return !isPlaced(clause);
    }

    private static boolean isPlaced(Clause clause) {
        for (int i = 0; i < clause.size() && i < Clause.REACH; i++) {
            Name name = clause.name(i);
            if (name != null && (name.type() == Name.Type.PLACE || name.type() == Name.Type.COUNTRY)) {
                return true;
            }
        }
        return false;
    }
}
