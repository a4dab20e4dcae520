package org.beatbook.read.name;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Brings the usual romanisations of Russian, Ukrainian and Belarusian names to one: Zelensky, Zelenskyy, Zelenskiy;
 * Sergei, Sergey; Gorbachev, Gorbachov. The result is a key, not a spelling that anyone uses.
 */
final class SlavicSpelling {
    private static final Pattern FAMILY = Pattern.compile(
            ".{2,}([oey]v|[oey]va|ski?y?|sk[iyj]{1,2}|skaya|skaia|enko|chuk|[yi]uk|ovich|evich|ovych|evych|[iy]n|[iy]na)");

    private static final String SOFT = "bdfgklmnprstvz";
    private static final String TWICE = "bdfglmnprstv";

    /** Given names that hardly anyone else has, as the rules bring them to one. */
    private static final Set<String> EASTERN = keys(
            List.of(
                    "sergei alexei aleksandr andrei andriy dmitry dmytro yury vitaly valery anatoly gennady vasily yevgeny vladimir"
                            .split(" ")),
            List.of(
                    "volodymyr vyacheslav nikolai mykola mikhail mykhailo oleksandr oleksiy serhiy oleh oleg pavlo petro"
                            .split(" ")),
            List.of(
                    "yaroslav stanislav vladislav rostislav svyatoslav mstislav yulia yekaterina ksenia tatyana svetlana"
                            .split(" ")),
            List.of("lyudmila lyubov nadezhda fyodor pyotr semyon artyom arkady kirill grigory timofey yegor konstantin"
                    .split(" ")));

    private static final Set<String> GIVEN = keys(Cultures.given("slavic"));

    private SlavicSpelling() {}

    @SafeVarargs
    private static Set<String> keys(Collection<String>... names) {
        return Arrays.stream(names)
                .flatMap(Collection::stream)
                .map(SlavicSpelling::key)
                .collect(Collectors.toSet());
    }

    /** Whether a name is surely of these languages: by its given name, or by that and the ending of its family name. */
    static boolean fits(String[] words) {
        String given = key(words[0]);
        String last = words[words.length - 1];
        return EASTERN.contains(given)
                || GIVEN.contains(given) && (FAMILY.matcher(last).matches() || Cultures.isFamily("slavic", last));
    }

    static String key(String[] words) {
        StringBuilder key = new StringBuilder();
        for (String word : words) {
            key.append(key.isEmpty() ? "" : " ").append(key(word));
        }
        return key.toString();
    }

    private static String key(String word) {
        String spelt = vowels(word);
        if (spelt.startsWith("ie")) {
            spelt = spelt.substring(1);
        }
        spelt = ending(spelt);
        spelt = spelt.replace("ks", "x").replace("kh", "h").replace("tch", "ch").replace("tz", "ts");
        return switch (spelt = single(spelt)) {
            case "alexander" -> "alexandr";
            case "victor" -> "viktor";
            case "nicolai" -> "nikolai";
            default -> spelt;
        };
    }

    /** One letter for y, j and i and for what stands twice; Semyon is Semen, Sergeiev is Sergeev. */
    private static String vowels(String word) {
        StringBuilder spelt = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char before = spelt.isEmpty() ? ' ' : spelt.charAt(spelt.length() - 1);
            boolean isSoft =
                    c == 'y' && i + 1 < word.length() && word.charAt(i + 1) == 'o' && SOFT.indexOf(before) >= 0;
            if (isSoft) {
                spelt.append('e');
                i++;
            } else if (c == 'e'
                    && before == 'i'
                    && spelt.length() > 1
                    && "aeou".indexOf(spelt.charAt(spelt.length() - 2)) >= 0) {
                spelt.setCharAt(spelt.length() - 1, 'e');
            } else if (c != 'i' && c != 'j' && c != 'y') {
                spelt.append(c);
            } else if (before != 'i') {
                spelt.append('i');
            }
        }
        return spelt.toString();
    }

    /** Soloviev and Solovyov are Solovev, Gorbachov is Gorbachev. */
    private static String ending(String word) {
        String a = word.endsWith("va") ? "a" : "";
        String stem = word.substring(0, word.length() - a.length());
        if (stem.endsWith("iev") || stem.endsWith("iov")) {
            return stem.substring(0, stem.length() - 3) + "ev" + a;
        }
        if (stem.endsWith("chov") || stem.endsWith("shov") || stem.endsWith("zhov")) {
            return stem.substring(0, stem.length() - 2) + "ev" + a;
        }
        return word;
    }

    private static String single(String word) {
        StringBuilder spelt = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean isTwice = i > 0 && word.charAt(i - 1) == c && TWICE.indexOf(c) >= 0;
            spelt.append(isTwice ? "" : c);
        }
        return spelt.toString();
    }
}
