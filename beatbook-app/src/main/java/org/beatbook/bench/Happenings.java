package org.beatbook.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.beatbook.news.Report;

/**
 * A stream of invented articles about invented happenings of a few days each, in the order of time: words as often as
 * English has them, names and numbers of each happening's own, several reports of each, and copies. The same seed gives the
 * same stream.
 */
final class Happenings {
    /** So many articles are of one day. */
    static final int A_DAY = 5_000;

    private static final Instant FIRST_DAY = Instant.parse("2020-01-01T00:00:00Z");
    private static final int WORDS = 180;
    private static final int OWN_WORDS = 30;
    private static final int OWN_NAMES = 6;
    private static final int OWN_NUMBERS = 3;
    private static final int NAMES = 4_000;
    /** Of a hundred articles so many begin a happening, and so many are copies. */
    private static final int NEW = 20;

    private static final int COPIES = 25;
    /** So many happenings are told of at a time: those of two days or so. */
    private static final int ALIVE = A_DAY * 2 * NEW / 100;

    private static final List<String> SYLLABLES = List.of(
            "bar", "ren", "tol", "mi", "kas", "lor", "ven", "dis", "pra", "ul", "gan", "sot", "tir", "ne", "fa");

    private record Happening(String[] words, String[] names, String[] numbers, List<String> reports) {}

    private final SplittableRandom random = new SplittableRandom(20);
    private final String[] words;
    private final int[] sums;
    private final String[] names;
    private final List<Happening> alive = new ArrayList<>();
    private int count;

    Happenings() {
        EnglishWords english = EnglishWords.read();
        this.words = english.words().toArray(String[]::new);
        this.sums = new int[words.length];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = (i == 0 ? 0 : sums[i - 1]) + english.counts().get(i);
        }
        this.names = new String[NAMES];
        Arrays.setAll(names, i -> name());
    }

    Report next() {
        boolean isNew = alive.size() < 2 || random.nextInt(100) < NEW;
        Happening happening = isNew ? begun() : alive.get(random.nextInt(alive.size()));
        String text = !isNew && random.nextInt(100) < COPIES
                ? happening.reports.get(random.nextInt(happening.reports.size()))
                : told(happening);
        int number = count++;
        return new Report(
                "a" + number,
                "outlet-" + random.nextInt(60),
                "en",
                FIRST_DAY.plusMillis(number * (86_400_000L / A_DAY)),
                headline(happening),
                null,
                text,
                null,
                List.of(),
                List.of());
    }

    private Happening begun() {
        String[] ownWords = new String[OWN_WORDS];
        Arrays.setAll(ownWords, i -> words[random.nextInt(words.length)]);
        String[] ownNames = new String[OWN_NAMES];
        Arrays.setAll(ownNames, i -> i < 2 ? names[random.nextInt(1 + random.nextInt(NAMES))] : name());
        String[] ownNumbers = new String[OWN_NUMBERS];
        Arrays.setAll(ownNumbers, i -> String.valueOf(2 + random.nextInt(900)));
        Happening happening = new Happening(ownWords, ownNames, ownNumbers, new ArrayList<>());
        if (alive.size() < ALIVE) {
            alive.add(happening);
        } else {
            alive.set(random.nextInt(ALIVE), happening);
        }
        return happening;
    }

    private String headline(Happening h) {
        return name(h) + " " + one(h.words) + " " + one(h.words) + " " + word() + " " + name(h);
    }

    private String told(Happening h) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < WORDS; i++) {
            int kind = random.nextInt(100);
            text.append(i % 18 == 0 ? "The " : "")
                    .append(kind < 10 ? name(h) : kind < 13 ? one(h.numbers) : kind < 40 ? one(h.words) : word())
                    .append(i % 18 == 17 ? i % 54 == 53 ? ".\n\n" : ". " : " ");
        }
        h.reports.add(text.toString());
        return text.toString();
    }

    private String name(Happening h) {
        return one(h.names);
    }

    private String one(String[] of) {
        return of[random.nextInt(of.length)];
    }

    private String word() {
        int at = Arrays.binarySearch(sums, random.nextInt(sums[sums.length - 1]));
        return words[at < 0 ? -at - 1 : Math.min(at + 1, words.length - 1)];
    }

    private String name() {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            name.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        name.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())).charAt(0));
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
