package org.beatbook.group;

import java.time.LocalDate;
import java.util.List;
import org.beatbook.news.Event.Modality;
import org.beatbook.news.Event.Type;
import org.beatbook.news.Proof;
import org.beatbook.news.Prose;
import org.beatbook.news.Spell;
import org.beatbook.news.Telling;
import org.beatbook.news.Telling.Party;
import org.beatbook.news.Telling.Spot;
import org.beatbook.news.TimeExpression.Exactness;
import org.jspecify.annotations.Nullable;

/** Tellings for tests, with as little said as a test needs. */
public final class Tellings {
    public static final Party PUTIN = person("Vladimir Putin", "RUS");
    public static final Party KIM = person("Kim Jong Un", "PRK");
    public static final Party LAVROV = person("Sergey Lavrov", "RUS");
    public static final Party RUSSIA = state("Russia", "ru", "RUS");
    public static final Party NORTH = state("North Korea", "kp", "PRK");
    public static final Party SOUTH = state("South Korea", "kr", "KOR");
    public static final Spot VOSTOCHNY = new Spot("place-vostochny", "Vostochny Cosmodrome", 51.88, 128.33);
    public static final Spot MOSCOW = new Spot("place-moscow", "Moscow", 55.75, 37.62);

    private Tellings() {}

    private static Party person(String name, String country) {
        return new Party(
                name, "person-" + name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'), name, country, "GOV");
    }

    private static Party state(String name, String code, String country) {
        return new Party(name, "country-" + code, name, country, null);
    }

    public static Spell day(String day) {
        LocalDate date = LocalDate.parse(day);
        return new Spell(date, date, Exactness.DAY, true);
    }

    public static Spell told(String day) {
        return Spell.told(LocalDate.parse(day));
    }

    public static Spell month(String month) {
        LocalDate first = LocalDate.parse(month + "-01");
        return new Spell(first, first.plusMonths(1).minusDays(1), Exactness.MONTH, true);
    }

    public static Telling telling(
            String article, Type type, @Nullable Spell when, List<Party> actors, List<Party> recipients) {
        return telling(article, type, when, actors, recipients, null, "A sentence of " + article + ".");
    }

    public static Telling telling(
            String article,
            Type type,
            @Nullable Spell when,
            List<Party> actors,
            List<Party> recipients,
            @Nullable Spot place,
            String sentence) {
        return new Telling(
                "",
                article + ".example",
                type,
                null,
                List.of(),
                Modality.ASSERTED,
                actors,
                recipients,
                when,
                place,
                null,
                null,
                null,
                null,
                new Proof(article, 1, Prose.Where.BLOCK, 0, 0, sentence, 0, 1));
    }

    public static Telling as(Modality modality, Telling t) {
        return new Telling(
                t.event(),
                t.source(),
                t.type(),
                t.mode(),
                t.contexts(),
                modality,
                t.actors(),
                t.recipients(),
                t.when(),
                t.place(),
                t.claimedBy(),
                t.killed(),
                t.injured(),
                t.arrested(),
                t.proof());
    }
}
