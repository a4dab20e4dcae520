package org.beatbook.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Invented news in English, for where no real texts are named: as many names, dates, quotes and acts as news has. */
final class News {
    private static final int WORDS = 600;

    private static final List<String> SENTENCES = List.of(
            "%O said on %D that %P would travel to %C to meet %P in %T.",
            "“We have waited for this for %N years, and we shall not wait for ever,” said %P, who teaches history in %T.",
            "The talks between %C and %C, which began in %T last month, were suspended after %N days.",
            "Fishermen on the coast near %T had seen the ships for a week before anybody told them what they were.",
            "According to %O, at least %N people were injured when the roof of a market in %T fell in on %D.",
            "%P, a former minister of %C, called the plan “a mistake that will cost us dearly”.",
            "Prices rose by %N per cent in a year, and wages did not; shops in the old town close earlier than they did.",
            "Soldiers of %C fired on a convoy near %T, killing %N people, %O said.",
            "In %Y the two governments signed a treaty in %T that forbade exercises within %N kilometres of the border.",
            "It was not clear what the visit had brought, and the statement that was read out afterwards did not say.",
            "%P warned that the harvest might fail, adding that the rains had come %N weeks late.",
            "The company, which employs %N people, has not paid its workers since the spring.",
            "%O denied that its vessels had entered the waters of %C, and demanded an apology from %C.",
            "Children were playing in the yard of the school as if nothing had happened, and the teachers let them.");
    private static final List<String> GIVEN =
            List.of("Anna", "Paul", "Maria", "John", "Elena", "Ahmed", "Grace", "Peter");
    private static final List<String> FAMILY =
            List.of("Silva", "Berger", "Gomez", "Novak", "Haddad", "Okafor", "Lindqvist");
    private static final List<String> COUNTRIES =
            List.of("Peru", "Norway", "South Korea", "Kenya", "Poland", "Vietnam", "Canada", "Turkey");
    private static final List<String> TOWNS =
            List.of("Lima", "Oslo", "Seoul", "Nairobi", "Warsaw", "Hanoi", "Ottawa", "Ankara", "Busan", "Bergen");
    private static final List<String> SAYERS = List.of(
            "The foreign ministry",
            "Officials",
            "The army",
            "The Red Cross",
            "The coast guard",
            "Police",
            "The government");
    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "13 September 2023", "Sept. 9", "Friday night", "the last day of August");

    private final SplittableRandom random = new SplittableRandom(7);

    /** So many articles of some 600 words. */
    List<String> texts(int count) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(text());
        }
        return texts;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int words = 0, sentence = 1; words < WORDS; sentence++) {
            String told = filled(one(SENTENCES));
            words += told.split(" ").length;
            text.append(told).append(sentence % 3 == 0 ? "\n\n" : " ");
        }
        return text.toString();
    }

    private String filled(String sentence) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            text.append(c == '%' ? slot(sentence.charAt(++i)) : String.valueOf(c));
        }
        return text.toString();
    }

    private String slot(char slot) {
        return switch (slot) {
            case 'P' -> one(GIVEN) + " " + one(FAMILY);
            case 'C' -> one(COUNTRIES);
            case 'T' -> one(TOWNS);
            case 'O' -> one(SAYERS);
            case 'D' -> one(DAYS);
            case 'Y' -> String.valueOf(1950 + random.nextInt(70));
            default -> String.valueOf(2 + random.nextInt(60));
        };
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
