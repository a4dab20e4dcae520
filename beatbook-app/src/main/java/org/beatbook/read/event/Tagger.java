package org.beatbook.read.event;

import java.util.Arrays;
import org.beatbook.news.Name;

/**
 * Says what each word does: by lists, and for what can be noun and verb by its neighbours. Cheap, and right where it
 * matters: at verbs that are acts.
 */
final class Tagger {
    private final Clause clause;
    private final Tag[] tags;

    private Tagger(Clause clause) {
        this.clause = clause;
        this.tags = new Tag[clause.size()];
    }

    static Tag[] tag(Clause clause) {
        Tagger tagger = new Tagger(clause);
        for (int i = 0; i < tagger.tags.length; i++) {
            tagger.tags[i] = tagger.one(i);
        }
        return tagger.tags;
    }

    private Tag one(int at) {
        String lower = clause.lower(at);
        if (clause.time(at) != null) {
            return Tag.TIME;
        }
        Name name = clause.name(at);
        if (name != null && clause.token(at).isCapital()) {
            return Tag.NOUN;
        }
        if (lower.equals("'s")
                || lower.equals("'") && at > 0 && clause.lower(at - 1).endsWith("s") && tags[at - 1] == Tag.NOUN) {
            return isHas(at) ? Tag.AUXILIARY : Tag.POSSESSIVE;
        }
        if (!clause.token(at).isWord()) {
            if (lower.equals(")") && aside(at)) {
                return Tag.ADVERB;
            }
            return lower.equals(",")
                    ? Tag.COMMA
                    : clause.token(at).isNumber() || lower.equals("$") ? Tag.NOUN : Tag.MARK;
        }
        return word(at, lower);
    }

    /** {@code 's} that means has or is: before a participle it cannot be told from a genitive but behind a pronoun. */
    private boolean isHas(int at) {
        return at > 0 && tags[at - 1] == Tag.PRONOUN;
    }

    /** Passes over a short parenthesis, as {@code (right)} behind a name. */
    private boolean aside(int close) {
        for (int i = close - 1; i >= 0 && close - i <= 6; i--) {
            if (clause.lower(i).equals("(")) {
                Arrays.fill(tags, i, close, Tag.ADVERB);
                return true;
            }
        }
        return false;
    }

    private Tag word(int at, String lower) {
        if (!Words.isClosed(lower)) {
            return open(at, lower);
        }
        if (lower.equals("to")) {
            return isInfinitive(at) ? Tag.TO : Tag.PREPOSITION;
        }
        if (lower.equals("that")) {
            return that(at);
        }
        if (Words.in("relative", lower)) {
            return Tag.RELATIVE;
        }
        if (Words.in("auxiliary", lower)) {
            return Tag.AUXILIARY;
        }
        if (Words.in("modal", lower)) {
            return lower.equals("may") && clause.token(at).isCapital() && at > 0 ? Tag.NOUN : Tag.AUXILIARY;
        }
        if (Words.in("conjunction", lower)) {
            return Tag.CONJUNCTION;
        }
        if (Words.in("subordinator", lower)) {
            return Tag.SUBORDINATOR;
        }
        if (isUs(at, lower)) {
            return Tag.NOUN;
        }
        if (Words.in("subject-pronoun", lower) || Words.in("pronoun", lower)) {
            return Tag.PRONOUN;
        }
        if (Words.in("determiner", lower)) {
            return Tag.DETERMINER;
        }
        if (Words.in("preposition", lower)) {
            return clause.time(at + 1) == null ? Tag.PREPOSITION : Tag.TIME;
        }
        return open(at, lower);
    }

    private boolean isUs(int at, String lower) {
        return lower.equals("us") && clause.token(at).text().equals("US");
    }

    private boolean isInfinitive(int at) {
        int next = at + 1;
        while (next < clause.size() && Words.in("adverb", clause.lower(next))) {
            next++;
        }
        if (next < clause.size() && clause.lower(next).endsWith("ly")) {
            next++;
        }
        String lower = clause.lower(next);
        if (clause.name(next) != null
                && next < clause.size()
                && clause.token(next).isCapital()) {
            return false;
        }
        return lower.equals("be") || lower.equals("have") || (Words.forms(lower) & Words.BASE) != 0;
    }

    /** Behind a noun a relative pronoun where a verb follows at once; before a noun alone a determiner. */
    private Tag that(int at) {
        Tag before = before(at);
        String next = clause.lower(at + 1);
        if (before == Tag.NOUN && (Words.forms(next) != 0 || Words.in("auxiliary", next) || Words.in("modal", next))) {
            return Tag.RELATIVE;
        }
        return before == Tag.PREPOSITION ? Tag.PRONOUN : Tag.THAT;
    }

    private Tag open(int at, String lower) {
        int forms = Words.forms(lower);
        if (Words.in("adverb", lower) || Words.in("not", lower)) {
            return Tag.ADVERB;
        }
        if (forms == 0) {
            return lower.endsWith("ly") && lower.length() > 4 && !lower.equals("family")
                    ? Tag.ADVERB
                    : unknown(at, lower);
        }
        return VerbOrNoun.isVerb(clause, tags, at, forms) ? Tag.VERB : Tag.NOUN;
    }

    /** A word that no list has, in the shape of a verb's past and in the place of one. */
    private Tag unknown(int at, String lower) {
        boolean shaped =
                lower.length() > 4 && lower.endsWith("ed") && !clause.token(at).isCapital();
        return shaped && VerbOrNoun.isVerb(clause, tags, at, Words.PAST | Words.PARTICIPLE) ? Tag.VERB : Tag.NOUN;
    }

    private Tag before(int at) {
        int i = at - 1;
        while (i >= 0 && (tags[i] == Tag.ADVERB || tags[i] == Tag.TIME)) {
            i--;
        }
        return i < 0 ? Tag.MARK : tags[i];
    }
}
