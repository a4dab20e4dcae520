package org.beatbook.extract.picture;

import org.beatbook.extract.picture.Wording.Meaning;

/** Tells whether the words beside a name in a credit say something of the picture or are the name's own. */
final class Labels {
    private Labels() {}

    /**
     * What was read of a line before a place.
     *
     * @param named whether there was a name
     * @param labelled whether the last that was said is that a credit follows
     */
    record Before(boolean named, boolean labelled) {}

    /** Whether a phrase at the front is a label and not the beginning of a name. */
    static boolean mayLead(Meaning meaning, Phrase phrase, int words, Phrase rest, Before before) {
        if (rest.isEmpty()) {
            return meaning != Meaning.BY || words > 1 || !before.named();
        }
        if (words > 1) {
            return true;
        }
        String word = phrase.word(0);
        boolean particle = word.length() <= 3 && Names.isParticle(phrase.folded(0, 1));
        return switch (meaning) {
            case BY -> !particle || before.labelled() && Character.isLowerCase(word.charAt(0));
            case FOR -> false;
            case POOL, FILE, GRAPHIC, SCREENSHOT ->
                word.length() > 5 || rest.isProvider() || Names.isOrganisation(rest) || rest.startsWithLink();
            default -> !particle;
        };
    }

    /** Whether a phrase at the end says something of the picture and is not the end of a name. */
    static boolean mayTrail(Meaning meaning, Phrase phrase, int from, Phrase rest) {
        if (rest.isEmpty()) {
            return true;
        }
        boolean lower = !Character.isUpperCase(phrase.word(from).charAt(0));
        boolean several = phrase.size() - from > 1;
        boolean known = rest.isProvider() || rest.areProviders();
        return switch (meaning) {
            case BY, FROM, FOR -> lower && !Names.isParticle(phrase.folded(from, phrase.size()));
            case DROP -> true;
            case LABEL -> known || lower;
            case HANDOUT, ILLUSTRATION, CARTOON -> true;
            case POOL -> known || lower || several || Names.isOrganisation(rest) || rest.isShouting();
            default -> known || lower || several;
        };
    }

    /** Where inside a piece a word such as "by" or "for" stands between two names; 0 where none does. */
    static int linkInside(Phrase phrase) {
        for (int i = 1; i < phrase.size() - 1; i++) {
            String word = phrase.folded(i, i + 1);
            Meaning meaning = Wording.meaning(word);
            boolean link = meaning == Meaning.FOR || meaning == Meaning.BY && !Names.isParticle(word);
            if (link && Character.isLowerCase(phrase.word(i).charAt(0))) {
                return i;
            }
            if (meaning == Meaning.LABEL && Meaning.BY == Wording.meaning(phrase.folded(i + 1, i + 2))) {
                return i;
            }
        }
        return 0;
    }
}
