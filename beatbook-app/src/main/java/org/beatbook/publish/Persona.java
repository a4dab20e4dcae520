package org.beatbook.publish;

import java.lang.Character.UnicodeScript;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.beatbook.news.Entity;
import org.beatbook.news.EntityPage;
import org.beatbook.news.Name;
import org.beatbook.news.Origin;
import org.beatbook.news.RoleHeld;
import org.beatbook.news.Said;
import org.beatbook.news.Saying;
import org.jspecify.annotations.Nullable;

/** How pages put into words what they tell of people, organisations, countries, places and things. */
public final class Persona {
    private static final int LONGEST = 360;
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    private Persona() {}

    /** What the list of a type is called. */
    public static String plural(Name.Type type) {
        return switch (type) {
            case PERSON -> "People";
            case ORGANISATION -> "Organisations";
            case COUNTRY -> "Countries";
            case PLACE -> "Places";
            case THING -> "Things";
        };
    }

    public static String type(Name.Type type) {
        return Show.capital(word(type));
    }

    /** As an address has it. */
    public static String word(Name.Type type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    /** {@code 1 person}, {@code 2 countries}. */
    public static String count(Name.Type type, int count) {
        return Show.count(count, word(type), plural(type).toLowerCase(Locale.ROOT));
    }

    /**
     * A country in English; absent where none is known.
     *
     * @param code two letters of ISO 3166-1
     */
    public static @Nullable String country(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        String name = Locale.of("", code).getDisplayCountry(Locale.UK);
        return name.isBlank() ? code : name;
    }

    /** The country that it is of; a country is its own. */
    public static @Nullable String country(Entity entity) {
        return entity.type() == Name.Type.COUNTRY ? null : country(entity.country());
    }

    /** The country of an outlet as the head of a column. */
    public static String outlets(String code) {
        String country = country(code);
        return country == null ? "Not told" : country;
    }

    /** {@code 38.24° N, 127.10° E}; absent where the place is not known. */
    public static @Nullable String coordinates(Entity entity) {
        Double north = entity.latitude();
        Double east = entity.longitude();
        return north == null || east == null
                ? null
                : String.format(
                        Locale.ROOT,
                        "%.2f° %s, %.2f° %s",
                        Math.abs(north),
                        north < 0 ? "S" : "N",
                        Math.abs(east),
                        east < 0 ? "W" : "E");
    }

    /** The role as a line of its own begins it: without its article. */
    public static String role(String text) {
        int space = text.indexOf(' ');
        boolean article = space > 0 && ARTICLES.contains(text.substring(0, space));
        return Show.capital(article ? text.substring(space + 1) : text);
    }

    /** From the first day to the last that a role is given. */
    public static String span(RoleHeld role) {
        return days(role.from(), role.to());
    }

    static String days(LocalDate from, LocalDate to) {
        return from.equals(to) ? Show.day(from) : Show.day(from) + " – " + Show.day(to);
    }

    /** What was said, as a page shows it: no longer than a few sentences. */
    public static String words(Saying saying) {
        String text = saying.text().strip();
        if (text.length() <= LONGEST) {
            return text;
        }
        int space = text.lastIndexOf(' ', LONGEST);
        return text.substring(0, space > LONGEST / 2 ? space : text.offsetByCodePoints(0, LONGEST / 2)) + " …";
    }

    /** How it was said: the verb as the sentence has it; absent where it has none, or only the particle that Korean has. */
    public static @Nullable String verb(Saying saying) {
        String verb = saying.verb();
        boolean particle = verb != null && verb.codePoints().anyMatch(p -> UnicodeScript.of(p) == UnicodeScript.HANGUL);
        return verb == null || verb.isBlank() || particle ? null : verb;
    }

    /** Outlet and day, and how many more; the outlet's own direction of writing does not reach the day. */
    public static String where(Said said) {
        Origin origin = said.origin();
        int more = said.origins().size() - 1;
        return "\u2068" + origin.outlet() + "\u2069, " + Show.day(origin.day())
                + (more == 0 ? "" : ", and in " + Show.count(more, "more article", "more articles"));
    }

    /** What the list of events of an entity is called. */
    public static String events(Name.Type type) {
        return switch (type) {
            case PLACE -> "What happened there";
            case THING -> "What is told of it";
            case PERSON -> "What they did, and what was done to them";
            case ORGANISATION, COUNTRY -> "What it did, and what was done to it";
        };
    }

    /** Whether there is more of a list than stands on the page. */
    public static boolean more(EntityPage page, int shown, int total) {
        return page.only() == null && total > shown;
    }
}
