package org.beatbook.read.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The ways in which a person's name may be written by others, from the closest to the loosest. Two people are never made
 * one by their family name alone: what has one word has one form.
 */
final class PersonVariants {
    private static final Set<String> SUFFIXES = Set.of("ii", "iii", "iv");
    /** Titles of no office. */
    static final Set<String> TITLES =
            Set.of("mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "dame", "herr", "frau");

    private static final Pattern SYLLABLE =
            Pattern.compile("[b-df-hj-np-tv-z]{0,3}[aeiouwy]{1,4}[b-df-hj-np-tv-z]{0,2}");
    private static final Pattern MORAS =
            Pattern.compile("(?:(?:[kstnhmyrwgzdbpjf]|[knhmrgbp]y|sh|ch|ts|s|k|t|p)?[aiueo]{1,2}|n(?![aiueo]))+");

    private final List<Variant> variants = new ArrayList<>();
    private String[] words;

    private PersonVariants(String[] words) {
        this.words = words;
    }

    static String closest(String plain) {
        return Writing.fold(commaTurned(plain));
    }

    static List<Variant> of(String plain) {
        PersonVariants variants = new PersonVariants(closest(plain).split(" "));
        variants.add(plain.indexOf(',') > 0 ? "family name first" : "", true);
        if (variants.words.length > 1) {
            variants.title();
            variants.initialsApart(plain);
            if (!variants.asiaticSyllables()) {
                variants.westernOrder();
                variants.suffix();
                variants.middleInitial();
                variants.slavic();
            }
            variants.listedSpelling();
        }
        return variants.variants;
    }

    private static String commaTurned(String plain) {
        int comma = plain.indexOf(", ");
        return comma > 0 && plain.indexOf(',', comma + 1) < 0
                ? plain.substring(comma + 2) + " " + plain.substring(0, comma)
                : plain;
    }

    private void add(String reason, boolean sure) {
        Variant.Joins joins = sure ? Variant.Joins.ALL : Variant.Joins.LISTED_SHORTER;
        variants.add(new Variant(String.join(" ", words), reason, joins));
    }

    /** Mr Kim Jong Un; what has one word behind it stays half a name. */
    private void title() {
        if (words.length > 2 && TITLES.contains(words[0])) {
            words = Arrays.copyOfRange(words, 1, words.length);
            add("title left out", true);
        }
    }

    /** JD Vance is J. D. Vance. */
    private void initialsApart(String plain) {
        boolean isPair = words[0].length() == 2
                && plain.length() > 2
                && Character.isUpperCase(plain.charAt(0))
                && Character.isUpperCase(plain.charAt(1))
                && !plain.toUpperCase(Locale.ROOT).equals(plain);
        if (isPair) {
            String[] apart = new String[words.length + 1];
            apart[0] = words[0].substring(0, 1);
            apart[1] = words[0].substring(1);
            System.arraycopy(words, 1, apart, 2, words.length - 1);
            words = apart;
            add("initials written as one word", true);
        }
    }

    /** Kim Jong Un, Kim Jong-un, Kim Jongun and Jong-un Kim; Xi Jinping and Xi Jin-ping. */
    private boolean asiaticSyllables() {
        boolean isFirst = isAsiaticFamily(words[0]) && areSyllables(1, words.length);
        if (words.length == 3 && isFirst) {
            words = new String[] {words[0], words[1] + words[2]};
            add("given name's syllables written apart", true);
            return true;
        }
        String last = words[words.length - 1];
        boolean isTurned = isAsiaticFamily(last) && !isAsiaticFamily(words[0]) && areSyllables(0, words.length - 1);
        if (isTurned && isAsiaticGiven(String.join(" ", Arrays.copyOf(words, words.length - 1)))) {
            words = new String[] {last, String.join("", Arrays.copyOf(words, words.length - 1))};
            add("given name first", true);
            return true;
        }
        return false;
    }

    private boolean areSyllables(int from, int to) {
        for (int i = from; i < to; i++) {
            if (to - from > 2 || to - from == 2 && !SYLLABLE.matcher(words[i]).matches()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAsiaticFamily(String word) {
        return Cultures.isFamily("korean", word) || Cultures.isFamily("chinese", word);
    }

    private static boolean isAsiaticGiven(String given) {
        return given.contains(" ") && (Cultures.isGiven("korean", given) || Cultures.isGiven("chinese", given));
    }

    /** Isozaki Atsuhito is Atsuhito Isozaki, Orbán Viktor is Viktor Orbán: where the lists leave no doubt which is which. */
    private void westernOrder() {
        if (words.length == 2 && (isJapaneseTurned(words[0], words[1]) || isHungarianTurned(words[0], words[1]))) {
            words = new String[] {words[1], words[0]};
            add("family name first", true);
        }
    }

    private static boolean isJapaneseTurned(String first, String last) {
        boolean familyFirst = Cultures.isFamily("japanese", first) && !Cultures.isGiven("japanese", first);
        boolean givenLast = Cultures.isGiven("japanese", last) && !Cultures.isFamily("japanese", last);
        return familyFirst && (givenLast || couldBe(last)) || givenLast && couldBe(first);
    }

    /** Whether an unlisted word is built as Japanese ones are, and is no name elsewhere. */
    private static boolean couldBe(String word) {
        return word.length() > 3
                && MORAS.matcher(word).matches()
                && !Cultures.isGiven(word)
                && !Cultures.isFamily(word);
    }

    private static boolean isHungarianTurned(String first, String last) {
        return Cultures.isFamily("hungarian", first)
                && Cultures.isGiven("hungarian", last)
                && !Cultures.isFamily("hungarian", last);
    }

    /** III behind a name with a middle initial; alone it may be a king's, and Jr. tells a son from his father. */
    private void suffix() {
        if (words.length < 3 || !SUFFIXES.contains(words[words.length - 1])) {
            return;
        }
        boolean hasInitial = words.length > 3 && words[words.length - 3].length() == 1;
        String[] whole = words;
        words = Arrays.copyOf(words, words.length - 1);
        add("number behind the name left out", hasInitial);
        if (!hasInitial) {
            words = whole;
        }
    }

    /** One initial between two names; not where many bear both, nor two initials: these tell people apart. */
    private void middleInitial() {
        if (words.length == 3 && words[1].length() == 1 && words[0].length() > 1 && words[2].length() > 1) {
            boolean sure = !Cultures.areCommon(words[0], words[2]);
            String[] whole = words;
            words = new String[] {words[0], words[2]};
            add("middle initial left out", sure);
            words = sure ? words : whole;
        }
    }

    private void slavic() {
        if (words.length <= 3 && SlavicSpelling.fits(words)) {
            variants.add(new Variant(SlavicSpelling.key(words), "another romanisation", Variant.Joins.ALL));
        }
    }

    /** Spellings of given names that join only with someone whom the lists know. */
    private void listedSpelling() {
        String key = Spellings.given(words);
        if (!key.equals(String.join(" ", words))) {
            variants.add(new Variant(key, "another spelling", Variant.Joins.LISTED));
        }
    }
}
