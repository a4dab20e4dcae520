package org.beatbook.read.event;

import org.beatbook.news.Name;

/** Tells whether a word that can be a verb is one here, by what stands before and behind it. */
final class VerbOrNoun {
    private static final int PASTS = Words.PAST | Words.PARTICIPLE;

    private final Clause clause;
    private final Tag[] tags;
    private final int at;
    private final int forms;

    private VerbOrNoun(Clause clause, Tag[] tags, int at, int forms) {
        this.clause = clause;
        this.tags = tags;
        this.at = at;
        this.forms = forms;
    }

    /**
     * Whether it is a verb.
     *
     * @param tags of the words before it
     * @param forms as {@link Words} has them
     */
    static boolean isVerb(Clause clause, Tag[] tags, int at, int forms) {
        return new VerbOrNoun(clause, tags, at, forms).decide();
    }

    private boolean decide() {
        int before = at - 1;
        while (before >= 0 && (tags[before] == Tag.ADVERB || tags[before] == Tag.TIME)) {
            before--;
        }
        if (before < 0) {
            return isOpening();
        }
        if (isPastAlone(before)) {
            return true;
        }
        return switch (tags[before]) {
            case TO -> (forms & Words.BASE) != 0;
            case PRONOUN, RELATIVE -> true;
            case AUXILIARY -> behindAuxiliary(clause.lower(before));
            case DETERMINER, POSSESSIVE -> false;
            case PREPOSITION ->
                (forms & Words.GERUND) != 0
                        && !isBeforeVerb()
                        && (!isNounProne() || opensObject(at + 1) && !isPreposition(at + 1));
            case NOUN -> behindNoun(before);
            case VERB -> behindVerb();
            case CONJUNCTION -> behindConjunction(before);
            default -> clause.lower(before).equals(")") ? behindNoun(before) : behindMark();
        };
    }

    /** A past that is no participle too, as began: nothing but a determiner makes a noun of it. */
    private boolean isPastAlone(int before) {
        return (forms & Words.PAST) != 0
                && (forms & (Words.PARTICIPLE | Words.BASE)) == 0
                && tags[before] != Tag.DETERMINER
                && tags[before] != Tag.POSSESSIVE;
    }

    /** The first word of a sentence: only one that goes on as a participle does. */
    private boolean isOpening() {
        return (forms & Words.GERUND) != 0
                && opensPhrase(at + 1)
                && !clause.lower(at + 1).equals("of");
    }

    private boolean behindAuxiliary(String auxiliary) {
        if (Words.in("modal", auxiliary) || auxiliary.startsWith("do") || auxiliary.startsWith("did")) {
            return (forms & Words.BASE) != 0;
        }
        if (Words.in("be", auxiliary)) {
            return (forms & (PASTS | Words.GERUND)) != 0;
        }
        return (forms & PASTS) != 0;
    }

    private boolean behindNoun(int before) {
        if (tags[0] == Tag.AUXILIARY && (forms & Words.BASE) != 0 && opensObject(at + 1)) {
            return true;
        }
        if ((forms & PASTS) != 0 && (forms & (Words.BASE | Words.THIRD)) == 0) {
            return !isAdjective(before);
        }
        if ((forms & Words.GERUND) != 0) {
            boolean goesOn = opensPhrase(at + 1)
                    || clause.token(Math.min(at + 1, clause.size() - 1)).isWord() && isActor(before);
            return goesOn && !clause.lower(at + 1).equals("of") && (!isNounProne() || isActor(before));
        }
        if (isNounProne()) {
            boolean third = (forms & Words.THIRD) != 0 && !isPlural(before);
            return (isActor(before) || third && !isPreposition(at + 1)) && opensObject(at + 1);
        }
        return (forms & Words.THIRD) != 0 && !isPlural(before)
                || (forms & Words.BASE) != 0 && isPlural(before)
                || (forms & PASTS) != 0;
    }

    /** Iranian-backed fighters; a demonym before a participle before a noun: Israeli occupied land. */
    private boolean isAdjective(int before) {
        Name name = clause.name(before);
        boolean demonym = name != null && name.form() == Name.Form.DEMONYM && !isPlural(before);
        boolean number = clause.token(before).isNumber() || Casualties.number(clause.lower(before)) != null;
        return (demonym && !opensPhrase(at + 1) || number && isPlural(at + 1)) && !isEnd(at + 1);
    }

    private boolean behindVerb() {
        if ((forms & PASTS) != 0) {
            return opensPhrase(at + 1) && !Words.in("noun-prone", clause.lower(at));
        }
        return (forms & Words.GERUND) != 0 && opensPhrase(at + 1);
    }

    private boolean behindConjunction(int before) {
        int left = before - 1;
        while (left >= 0 && tags[left] == Tag.ADVERB) {
            left--;
        }
        if (left >= 0 && tags[left] == Tag.VERB) {
            return true;
        }
        if ((forms & PASTS) != 0 && (forms & Words.BASE) == 0) {
            return opensPhrase(at + 1) || isEnd(at + 1) || clause.time(at + 1) != null;
        }
        return opensObject(at + 1) && (forms & (Words.GERUND | Words.THIRD)) != 0
                || opensObject(at + 1) && (forms & Words.BASE) != 0 && !Words.in("noun-prone", clause.lower(at));
    }

    private boolean behindMark() {
        if ((forms & PASTS) != 0 && (forms & Words.BASE) == 0) {
            return opensPhrase(at + 1)
                    || isEnd(at + 1)
                    || clause.time(at + 1) != null
                    || clause.lower(at + 1).equals("to");
        }
        return opensObject(at + 1) && ((forms & Words.GERUND) != 0 || (forms & Words.THIRD) != 0 && !isNounProne());
    }

    private boolean isNounProne() {
        return Words.in("noun-prone", clause.lower(at));
    }

    private boolean isPreposition(int i) {
        return Words.in("preposition", clause.lower(i));
    }

    private boolean isBeforeVerb() {
        String next = clause.lower(at + 1);
        return Words.in("auxiliary", next) || Words.in("modal", next);
    }

    /** Whether what stands there can begin an object: a determiner, a name, a number, a pronoun, a genitive. */
    private boolean opensObject(int i) {
        if (i >= clause.size()) {
            return false;
        }
        String lower = clause.lower(i);
        return clause.name(i) != null
                || Words.in("determiner", lower)
                || Words.in("pronoun", lower)
                || clause.token(i).isNumber()
                || clause.token(i).isCapital()
                || Words.in("preposition", lower) && !lower.equals("of") && !lower.equals("by")
                || clause.time(i) != null;
    }

    private boolean opensPhrase(int i) {
        return i < clause.size()
                && (opensObject(i)
                        || Words.in("preposition", clause.lower(i))
                        || Words.in("subordinator", clause.lower(i))
                        || Words.in("adverb", clause.lower(i))
                        || clause.lower(i).endsWith("ly")
                        || Words.in("relative", clause.lower(i))
                        || clause.lower(i).equals("that")
                        || clause.token(i).isWord() && Words.forms(clause.lower(i)) == 0);
    }

    private boolean isEnd(int i) {
        return i >= clause.size()
                || !clause.token(i).isWord() && !clause.token(i).isNumber();
    }

    /** Whether a noun can be who does something: a name, or several. */
    private boolean isActor(int before) {
        Name name = clause.name(before);
        return name != null && name.form() != Name.Form.DEMONYM || isPlural(before);
    }

    private boolean isPlural(int i) {
        String lower = clause.lower(i);
        return lower.endsWith("s") && !lower.endsWith("ss") && !lower.endsWith("us") && !lower.endsWith("is")
                || lower.equals("people")
                || lower.equals("police")
                || lower.equals("militia")
                || lower.endsWith("men");
    }
}
