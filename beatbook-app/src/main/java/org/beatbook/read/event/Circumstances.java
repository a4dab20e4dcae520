package org.beatbook.read.event;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.beatbook.news.Name;
import org.beatbook.news.TimeExpression;
import org.beatbook.news.TimeExpression.Exactness;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/** When and where the sentence puts an act. */
final class Circumstances {
    private static final int YEAR_DAYS = 366;

    private final Clause clause;

    Circumstances(Clause clause) {
        this.clause = clause;
    }

    /** The time expression that stands nearest, those in the act's own clause first. */
    @Nullable
    TimeExpression date(Match match) {
        TimeExpression best = null;
        int least = Integer.MAX_VALUE;
        int from = Math.max(0, match.verb() - Clause.REACH);
        for (int i = from; i < Math.min(clause.size(), match.verb() + Clause.REACH); i++) {
            TimeExpression time = clause.time(i);
            if (time != null && time.exactness() != Exactness.VAGUE && !isElsewhere(i, match.verb())) {
                int far = Math.abs(i - match.verb()) + 40 * boundsBetween(i, match.verb());
                if (far < least) {
                    least = far;
                    best = time;
                }
            }
        }
        return least >= 40 && best != null && boundsApart(best, match) ? null : best;
    }

    /** Whether a time stands in a relative clause that the act does not, or is part of a name: The Mail on Sunday's. */
    private boolean isElsewhere(int time, int verb) {
        if (clause.name(time - 2) != null && clause.is(time + 1, Tag.POSSESSIVE) || clause.name(time) != null) {
            return true;
        }
        boolean closed = false;
        for (int i = time + 1; i < verb; i++) {
            closed |= clause.is(i, Tag.COMMA) || clause.isVerb(i);
        }
        for (int i = time - 1; closed && i >= 0 && time - i < Clause.REACH; i--) {
            if (clause.is(i, Tag.COMMA)) {
                return false;
            }
            if (clause.is(i, Tag.RELATIVE)) {
                return true;
            }
        }
        return false;
    }

    private boolean boundsApart(TimeExpression time, Match match) {
        int at = clause.text().tokenAt(time.span().start()) - clause.sentence().from();
        return boundsBetween(at, match.verb()) > 0;
    }

    private int boundsBetween(int a, int b) {
        int bounds = 0;
        for (int i = Math.min(a, b) + 1; i < Math.max(a, b); i++) {
            boolean when =
                    clause.lower(i).equals("when") && clause.is(clause.is(i - 1, Tag.COMMA) ? i - 2 : i - 1, Tag.TIME);
            if (!when && clause.is(i, Tag.SUBORDINATOR, Tag.RELATIVE)
                    || clause.is(i, Tag.MARK) && Bounds.isStop(clause, i)) {
                bounds++;
            }
        }
        return bounds;
    }

    /** The first place behind the act that {@code in}, {@code at} or the like puts it in; else one before it. */
    @Nullable
    Name place(Match match) {
        Name visited = "visit".equals(match.act().mode()) ? visited(match) : null;
        if (visited != null && visited.type() == Name.Type.PLACE) {
            return visited;
        }
        Name told = told(match);
        return told == null ? visited : told;
    }

    /** The place or country that a visit goes to. */
    private @Nullable Name visited(Match match) {
        if (match.recipients().isEmpty()) {
            return null;
        }
        int at = clause.text().tokenAt(match.recipients().getFirst().span().start())
                - clause.sentence().from();
        Name name = clause.name(at);
        boolean whole = name != null
                && name.span().end() == match.recipients().getFirst().span().end();
        return whole && name != null && isPlace(name) ? name : null;
    }

    private @Nullable Name told(Match match) {
        // Where something is asked or condemned, what stands behind is the place of what it is about
        int end = match.act().hasContent() ? match.end() : clause.size();
        Name found = placed(match, match.verb() + 1, Math.min(end, match.verb() + Clause.REACH));
        return found != null ? found : placed(match, clauseStart(match.from()), match.from());
    }

    /** Behind the last verb, relative or other joint before the act. */
    private int clauseStart(int from) {
        int i = from - 1;
        while (i >= 0
                && from - i < Clause.REACH
                && !clause.is(i, Tag.VERB, Tag.AUXILIARY, Tag.SUBORDINATOR, Tag.RELATIVE, Tag.THAT)
                && !clause.lower(i).equals("but")
                && !(clause.is(i, Tag.MARK) && Bounds.isStop(clause, i))) {
            i--;
        }
        return i + 1;
    }

    private @Nullable Name placed(Match match, int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            boolean content = i >= match.end() && clause.is(i, Tag.TO, Tag.THAT, Tag.AUXILIARY, Tag.VERB);
            if (content || clause.is(i, Tag.SUBORDINATOR, Tag.RELATIVE)) {
                return null;
            }
            if (clause.is(i, Tag.PREPOSITION) && Words.in("locative", clause.lower(i))) {
                Name name = named(i + 1);
                if (name != null) {
                    return name;
                }
            }
        }
        return null;
    }

    private @Nullable Name named(int at) {
        for (int i = at; i < at + 6 && clause.is(i, Tag.NOUN, Tag.DETERMINER, Tag.ADVERB); i++) {
            if (i > at && clause.is(i, Tag.DETERMINER)) {
                return null;
            }
            Name name = clause.name(i);
            if (name != null && isPlace(name) && !isOwner(name)) {
                return name;
            }
        }
        return null;
    }

    private static boolean isPlace(Name name) {
        return name.form() != Name.Form.DEMONYM && (name.type() == Name.Type.PLACE || name.type() == Name.Type.COUNTRY);
    }

    /** Whether a genitive follows: in Russia's parliament. */
    private boolean isOwner(Name name) {
        return clause.is(
                clause.text().tokenAt(name.span().end()) - clause.sentence().from(), Tag.POSSESSIVE);
    }

    /** Whether the act's date lies more than a year before the article's. */
    static boolean isPast(@Nullable TimeExpression time, @Nullable When anchor) {
        if (time == null || time.value() == null || anchor == null) {
            return false;
        }
        String value = time.value();
        int slash = value.lastIndexOf('/');
        String last = slash < 0 ? value : value.substring(slash + 1);
        if (!last.matches("\\d{4}.*")) {
            return last.matches("\\d{2,3}") && Integer.parseInt((last + "99").substring(0, 4)) < year(anchor) - 1;
        }
        LocalDate end = last.matches("\\d{4}-\\d\\d-\\d\\d.*")
                ? LocalDate.parse(last.substring(0, 10))
                : LocalDate.of(Integer.parseInt(last.substring(0, 4)), 12, 31);
        return end.plusDays(YEAR_DAYS)
                .isBefore(anchor.earliest().atZone(ZoneOffset.UTC).toLocalDate());
    }

    private static int year(When anchor) {
        return anchor.earliest().atZone(ZoneOffset.UTC).getYear();
    }
}
