package org.beatbook.extract.picture;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.beatbook.extract.picture.Wording.Meaning;
import org.beatbook.news.Credit;
import org.jspecify.annotations.Nullable;

/** Reads one credit line: cuts it at its marks, takes labels off each piece, and asks of the rest who it is. */
final class CreditReader {
    static final int LONGEST_LINE = 2000;
    /** No name of a person or house has more words; a longer piece is a sentence. */
    private static final int LONGEST_NAME = 9;

    private final String line;
    private final Set<String> creators = new LinkedHashSet<>();
    private final Set<String> providers = new LinkedHashSet<>();
    private final List<Unsure> unsure = new ArrayList<>();
    private final EnumSet<Credit.How> hows = EnumSet.noneOf(Credit.How.class);
    private @Nullable String via;
    private @Nullable Meaning expected;
    private int known;
    private int lost;
    private int marks;

    /** A name that could be either; {@code first} where no known provider stood before it. */
    private record Unsure(String name, boolean first) {}

    CreditReader(String line) {
        this.line = line;
    }

    /**
     * How sure it is that a text is a credit line at all.
     *
     * @param marks labels such as "Photo:" and words of how a picture came
     * @param known agencies and houses of the table
     * @param names all names; one that nothing tells counts twice, as a line of many is more likely a list of words
     */
    record Evidence(int marks, int known, int names) {}

    /** To be asked before {@link #credit}. */
    Evidence evidence() {
        return new Evidence(marks, known, names() + unsure.size());
    }

    Credit read() {
        for (CreditSegments.Segment segment : segments()) {
            take(segment);
        }
        return credit();
    }

    /** Reads the line as far as it is one of names; false at the first piece that is none. */
    boolean isAllNames() {
        for (CreditSegments.Segment segment : segments()) {
            take(segment);
            if (lost > 0) {
                return false;
            }
        }
        return true;
    }

    private List<CreditSegments.Segment> segments() {
        return CreditSegments.cut(line, Math.min(line.length(), LONGEST_LINE));
    }

    private void take(CreditSegments.Segment segment) {
        Phrase phrase = Phrase.of(line, segment.start(), segment.end());
        if (phrase.isEmpty() || phrase.isDay()) {
            return;
        }
        if (isSign(phrase)) {
            marks++;
            return;
        }
        marks += isSigned(segment) ? 1 : 0;
        if (segment.colon()) {
            label(phrase);
        } else {
            withVia(phrase);
        }
    }

    private boolean isSigned(CreditSegments.Segment segment) {
        int at = segment.start();
        return at > 0 && line.charAt(at - 1) == '©' || at > 1 && line.charAt(at - 2) == '©';
    }

    /** What was read. */
    Credit credit() {
        settle();
        Credit.How how = Credit.How.PHOTO;
        for (Credit.How candidate : Credit.How.values()) {
            if (hows.contains(candidate)) {
                how = candidate;
                break;
            }
        }
        return new Credit(line, List.copyOf(creators), List.copyOf(providers), via, how);
    }

    /** The C of a copyright sign in brackets. */
    private static boolean isSign(Phrase phrase) {
        return phrase.size() == 1 && phrase.folded().equals("c");
    }

    /** What stands before a colon: mostly a label; a name only where it is a known one. */
    private void label(Phrase phrase) {
        Meaning meaning = Wording.meaning(phrase.folded());
        if (meaning != null) {
            marks++;
            mean(meaning);
            return;
        }
        int before = names();
        Phrase rest = strip(phrase);
        if (!rest.isEmpty() && rest.isProvider()) {
            provide(rest);
        } else if (!rest.isEmpty() && rest.size() < phrase.size() && rest.isPerson()) {
            take(rest);
        } else if (before == 0 && !rest.isEmpty() && rest.size() <= 3 && Names.isOrganisation(rest)) {
            providers.add(rest.text());
        } else if (!rest.isEmpty()) {
            lost++;
        }
    }

    private int names() {
        return creators.size() + providers.size() + unsure.size();
    }

    private void withVia(Phrase phrase) {
        int at = phrase.lastIndexOf("via", "vía");
        if (at < 0) {
            take(strip(phrase));
            return;
        }
        if (at > 0) {
            withVia(phrase.sub(0, at));
        }
        Phrase after = strip(phrase.sub(at + 1, phrase.size()));
        if (after.isEmpty()) {
            return;
        }
        if (via != null) {
            providers.add(after.text());
        } else {
            via = after.text();
            known += after.isProvider() ? 1 : 0;
        }
    }

    /** Takes off the phrases at both ends that say how the picture came or that a name follows. */
    private Phrase strip(Phrase whole) {
        Phrase rest = whole;
        while (!rest.isEmpty() && !rest.isProvider()) {
            int before = rest.size();
            rest = stripEnd(stripFront(rest));
            if (rest.size() == before) {
                break;
            }
        }
        return rest;
    }

    private Phrase stripFront(Phrase phrase) {
        Labels.Before before = new Labels.Before(names() > 0, expected == Meaning.LABEL);
        for (int words = Math.min(Wording.LONGEST, phrase.size()); words > 0; words--) {
            Meaning meaning = Wording.meaning(phrase.folded(0, words));
            if (meaning == null) {
                continue;
            }
            Phrase rest = phrase.sub(words, phrase.size());
            if (Labels.mayLead(meaning, phrase, words, rest, before)) {
                // A single "of" or "by" begins many sentences that are no credits.
                boolean telling =
                        meaning == Meaning.LABEL || meaning.how != null || words > 1 && meaning != Meaning.DROP;
                marks += telling ? 1 : 0;
                mean(meaning);
                return rest;
            }
        }
        if (phrase.isYear(0)) {
            return phrase.sub(1, phrase.size());
        }
        return phrase;
    }

    private Phrase stripEnd(Phrase phrase) {
        for (int words = Math.min(Wording.LONGEST, phrase.size()); words > 0; words--) {
            int from = phrase.size() - words;
            Meaning meaning = Wording.meaning(phrase.folded(from, phrase.size()));
            if (meaning == null) {
                continue;
            }
            Phrase rest = phrase.sub(0, from);
            if (Labels.mayTrail(meaning, phrase, from, rest)) {
                if (meaning.how != null) {
                    hows.add(meaning.how);
                    marks++;
                }
                return rest;
            }
        }
        int last = phrase.size() - 1;
        if (last >= 0 && (phrase.isYear(last) || phrase.isVersion(last))) {
            return phrase.sub(0, phrase.size() - 1);
        }
        return phrase.withoutSuffix(this::mean);
    }

    private void mean(Meaning meaning) {
        if (meaning.how != null) {
            hows.add(meaning.how);
            expected = Meaning.LABEL;
        } else if (meaning != Meaning.DROP && !(meaning == Meaning.LABEL && expected != null)) {
            expected = meaning;
        }
    }

    /** Takes what is left of a piece: one name, or several that need no mark between them. */
    private void take(Phrase phrase) {
        if (phrase.isEmpty()) {
            return;
        }
        if (phrase.isProvider()) {
            provide(phrase);
            return;
        }
        Phrase[] reported = phrase.aroundReporter();
        if (reported.length == 2) {
            take(reported[0]);
            expected = Meaning.BY;
            take(reported[1]);
            return;
        }
        int on = phrase.lastIndexOf("on", "auf", "sur", "en", "su", "på", "op", "na");
        if (on > 0
                && on < phrase.size() - 1
                && phrase.sub(on + 1, phrase.size()).isProvider()) {
            take(phrase.sub(0, on));
            provide(phrase.sub(on + 1, phrase.size()));
            return;
        }
        int cut = Labels.linkInside(phrase);
        if (cut > 0) {
            takeAround(phrase, cut);
        } else if (!takeConjoined(phrase) && !takeGlued(phrase)) {
            one(phrase);
        }
    }

    private void takeAround(Phrase phrase, int cut) {
        boolean forWhom = Wording.meaning(phrase.folded(cut, cut + 1)) == Meaning.FOR;
        if (forWhom) {
            take(strip(phrase.sub(0, cut)));
            expected = Meaning.FROM;
            take(strip(phrase.sub(cut + 1, phrase.size())));
        } else {
            take(strip(phrase.sub(0, cut)));
            expected = Meaning.BY;
            take(strip(phrase.sub(cut + 1, phrase.size())));
        }
    }

    private boolean takeConjoined(Phrase phrase) {
        int at = phrase.lastIndexOf("and", "und", "et", "y", "e", "och", "og", "&", "en", "i", "и", "та", "ve");
        if (at <= 0 || at == phrase.size() - 1) {
            return false;
        }
        Phrase left = phrase.sub(0, at);
        Phrase right = phrase.sub(at + 1, phrase.size());
        boolean people = left.isPerson() && right.isPerson() && left.size() > 1 && right.size() > 1;
        if (!people && !(left.isProvider() && right.isProvider())) {
            return false;
        }
        take(left);
        take(right);
        return true;
    }

    /** "AP Photo Jane Doe", "Jane Doe Getty Images", "Sputnik Kremlin": names that follow each other with no mark. */
    private boolean takeGlued(Phrase phrase) {
        if (phrase.size() < 2 || phrase.size() > LONGEST_NAME) {
            return false;
        }
        for (int cut = phrase.size() - 1; cut > 0; cut--) {
            Phrase left = phrase.sub(0, cut);
            Phrase right = phrase.sub(cut, phrase.size());
            if (left.isProvider() && (right.isProvider() || left.isShort() && gluedPerson(right))) {
                provide(left);
                take(strip(right));
                return true;
            }
        }
        for (int cut = 1; cut < phrase.size(); cut++) {
            Phrase left = phrase.sub(0, cut);
            Phrase right = phrase.sub(cut, phrase.size());
            if (right.isProvider() && (right.isShort() || right.size() > 1) && gluedPerson(left)) {
                take(left);
                provide(right);
                return true;
            }
        }
        return false;
    }

    private static boolean gluedPerson(Phrase phrase) {
        return phrase.size() > 1 && phrase.isPerson();
    }

    private void provide(Phrase phrase) {
        providers.add(phrase.text());
        known++;
        expected = null;
    }

    private void one(Phrase phrase) {
        String name = phrase.text();
        Meaning hint = expected;
        expected = null;
        if (!phrase.hasLetter() || phrase.size() > LONGEST_NAME && hint != Meaning.FROM) {
            lost++;
            return;
        }
        lost += phrase.isProse() ? 1 : 0;
        if (hint == Meaning.FROM) {
            providers.add(name);
        } else if (name.startsWith("@") || hint == Meaning.BY && !Names.isOrganisation(phrase)) {
            creators.add(name);
        } else if (Names.isOrganisation(phrase)) {
            providers.add(name);
        } else if (phrase.isPerson()) {
            creators.add(name);
        } else {
            lost += phrase.size() > 3 || phrase.hasSmallWord() ? 1 : 0;
            unsure.add(new Unsure(name, providers.isEmpty()));
        }
    }

    /**
     * Names that nothing tells: beside a creator the house he works for; alone before an agency the one who made the
     * picture for it, such as a user of a stock site; alone the provider.
     */
    private void settle() {
        boolean agency = !providers.isEmpty() || via != null;
        for (Unsure name : unsure) {
            boolean made =
                    creators.isEmpty() && agency && (name.first() || name.name().indexOf(' ') < 0);
            if (made) {
                creators.add(name.name());
            } else {
                providers.add(name.name());
            }
        }
        unsure.clear();
    }
}
