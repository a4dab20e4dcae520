package org.beatbook.read.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.beatbook.news.Name;

/** The ways in which the name of an organisation, a country, a place or a thing may be written, the closest first. */
final class OtherVariants {
    /** U.N., but not St. Louis. */
    private static final Pattern INITIALS = Pattern.compile("(?<=\\b\\p{L})\\.(?=\\p{L}\\b|$|\\s)");

    private static final Pattern LETTERS_AND_DIGITS =
            Pattern.compile("(?<=\\p{L})\\s*(?=\\p{N})|(?<=\\p{N})\\s*(?=\\p{L})");

    private final List<Variant> variants = new ArrayList<>();
    private String key;

    private OtherVariants(String plain) {
        key = closest(plain);
        variants.add(new Variant(key, "", Variant.Joins.ALL));
    }

    static String closest(String plain) {
        return Writing.fold(
                plain.indexOf('.') < 0 ? plain : INITIALS.matcher(plain).replaceAll(""));
    }

    static List<Variant> of(Name.Type type, String plain) {
        OtherVariants variants = new OtherVariants(plain);
        variants.withoutArticle();
        if (type == Name.Type.ORGANISATION) {
            variants.legalForm();
            variants.spelling();
            variants.ofCountry();
        } else if (type == Name.Type.THING) {
            variants.numbers();
        } else if (type == Name.Type.PLACE) {
            variants.saint();
        }
        return variants.variants;
    }

    private void add(String changed, String reason) {
        if (!changed.equals(key) && !changed.isBlank()) {
            key = changed;
            variants.add(new Variant(key, reason, Variant.Joins.ALL));
        }
    }

    private void withoutArticle() {
        if (key.startsWith("the ") && key.length() > 5) {
            add(key.substring(4), "article left out");
        }
    }

    /** Not where a country, a place or a word of every day would remain: Japan Inc., Time Inc. */
    private void legalForm() {
        String[] words = key.split(" ");
        int end = words.length;
        while (end > 1 && words.length - end < 3 && Spellings.isLegalForm(words[end - 1])) {
            end--;
        }
        String left = String.join(" ", Arrays.copyOf(words, end));
        if (end > 1 && left.endsWith(" and")) {
            left = left.substring(0, left.length() - 4);
        }
        if (end < words.length && left.length() > 2 && !Bodies.isWord(left)) {
            add(left, "legal form left out");
        }
    }

    private void spelling() {
        StringBuilder spelt = new StringBuilder();
        for (String word : key.split(" ")) {
            spelt.append(spelt.isEmpty() ? "" : " ").append(Spellings.word(word));
        }
        add(spelt.toString(), "British or American spelling");
    }

    /** Russian Defence Ministry, Russia's Ministry of Defence, Defence Ministry of Russia. */
    private void ofCountry() {
        String turned = Bodies.turned(key);
        if (turned != null) {
            add(turned, "words in another order");
        }
    }

    /** Hwasong-17, Hwasong 17, Hwasong17. */
    private void numbers() {
        add(LETTERS_AND_DIGITS.matcher(key).replaceAll(" "), "number written apart");
    }

    private void saint() {
        if (key.startsWith("st ")) {
            add("saint " + key.substring(3), "Saint shortened");
        } else if (key.startsWith("mt ")) {
            add("mount " + key.substring(3), "Mount shortened");
        }
    }
}
