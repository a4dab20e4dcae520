package org.beatbook.read.event;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beatbook.news.Event.Modality;
import org.beatbook.news.Event.Party;
import org.beatbook.news.Event.Type;
import org.beatbook.news.Name;
import org.beatbook.news.TimeExpression;
import org.beatbook.news.TimeExpression.Exactness;
import org.jspecify.annotations.Nullable;

/**
 * A caption that tells no act, only that a vessel, a weapon or the like was pictured on a day: {@code A photo of the USS
 * Example taken on 3 May 2021}.
 */
final class Pictured {
    private static final int FAR = 12;
    private static final Act PICTURED = new Act(
            Type.SEEN,
            null,
            List.of(),
            true,
            List.of("picture"),
            Set.of(),
            Map.of(),
            false,
            List.of(),
            false,
            false,
            false,
            "pictured");

    private final Clause clause;

    Pictured(Clause clause) {
        this.clause = clause;
    }

    /** Whether a sentence with these names and times can be one. */
    static boolean canHold(List<Name> names, List<TimeExpression> times) {
        return names.stream().anyMatch(n -> n.type() == Name.Type.THING)
                && times.stream().anyMatch(Pictured::isDay);
    }

    private static boolean isDay(@Nullable TimeExpression time) {
        return time != null && (time.exactness() == Exactness.DAY || time.exactness() == Exactness.TIME);
    }

    private boolean isDated() {
        int i = 0;
        while (i < clause.size() && !isDay(clause.time(i))) {
            i++;
        }
        return i < clause.size();
    }

    /** One, or none. */
    List<Match> read() {
        if (!isDated()) {
            return List.of();
        }
        for (int i = 0; i < clause.size() && i < Clause.REACH; i++) {
            Name thing = Words.in("picture", clause.lower(i)) && opens(i) ? thing(i + 1) : null;
            if (thing != null) {
                Party seen = new Party(thing.span(), thing.entity(), null, null);
                return List.of(new Match(
                        PICTURED, Type.SEEN, i, i, i + 1, List.of(seen), List.of(), Modality.ASSERTED, "pictured"));
            }
        }
        return List.of();
    }

    /** Whether the sentence begins with it, but for determiners and what kind of picture it is. */
    private boolean opens(int picture) {
        for (int i = 0; i < picture; i++) {
            if (!clause.is(i, Tag.NOUN, Tag.DETERMINER, Tag.PREPOSITION)) {
                return false;
            }
        }
        return picture <= 6;
    }

    /** What {@code of} or {@code shows} says is seen, named right there and no one's but its own. */
    private @Nullable Name thing(int from) {
        boolean shows = false;
        for (int i = from; i < Math.min(clause.size(), from + FAR); i++) {
            shows |= clause.lower(i).equals("of") || clause.isVerbOf(i, "show");
            Name name = clause.name(i);
            if (name != null && shows) {
                boolean own = !clause.is(
                        clause.text().tokenAt(name.span().end())
                                - clause.sentence().from(),
                        Tag.POSSESSIVE,
                        Tag.NOUN);
                return name.type() == Name.Type.THING && own ? name : null;
            }
        }
        return null;
    }
}
