package org.beatbook.publish;

import java.lang.Character.UnicodeScript;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beatbook.news.Event.Modality;
import org.beatbook.news.Event.Type;
import org.beatbook.news.KnownEvent;
import org.beatbook.news.Spell;
import org.beatbook.news.Telling;
import org.beatbook.news.Telling.Party;
import org.jspecify.annotations.Nullable;

/**
 * An event in one line, made of nothing but what its sentence says: the parties by their usual names, in the order of the
 * sentence, and the words of the act as they stand there.
 */
public final class EventWords {
    private static final DateTimeFormatter DAY_MONTH = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final List<String> QUARTERS = List.of("first", "second", "third", "fourth");
    private static final int MOST_ON_A_SIDE = 4;

    /** Words that lead to what is said elsewhere in the line, so that the act may not end in them. */
    private static final Set<String> LEADING =
            Set.of("at", "in", "on", "from", "to", "into", "near", "off", "by", "with", "for", "of", "the", "a", "an");

    private static final Set<String> TIMES = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "today",
            "yesterday",
            "earlier",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private EventWords() {}

    /**
     * A stretch of the line.
     *
     * @param entity whom it names; absent where that is not known
     * @param act whether these are the words of the act
     */
    public record Piece(String text, @Nullable String entity, boolean act) {
        private static Piece joint(String text) {
            return new Piece(text, null, false);
        }
    }

    /** The line as text. */
    public static String line(KnownEvent event) {
        return pieces(event).stream().map(Piece::text).collect(Collectors.joining());
    }

    /** The line with its place and its day: what a mark on a drawing says. */
    public static String whole(KnownEvent event) {
        return line(event) + (event.place() == null ? "" : ", " + event.place().name()) + "; " + when(event.when());
    }

    /** Of the tellings in the script of these pages the one that knows most of its parties, else the first. */
    private static Telling worded(KnownEvent event) {
        return event.tellings().stream()
                .map(KnownEvent.Told::telling)
                .filter(t -> t.proof().words().codePoints().anyMatch(EventWords::isLatin))
                .min(Comparator.comparingLong(EventWords::unknown)
                        .thenComparingLong(t -> -t.parties().count()))
                .orElse(event.first());
    }

    /** How many of its parties have no name, such as pronouns. */
    private static long unknown(Telling telling) {
        return telling.parties().filter(p -> p.entity() == null).count();
    }

    private static boolean isLatin(int point) {
        return Character.isLetter(point) && UnicodeScript.of(point) == UnicodeScript.LATIN;
    }

    /** Who, the act, whom: in the order in which the sentence has them. */
    public static List<Piece> pieces(KnownEvent event) {
        return pieces(worded(event));
    }

    /** As {@link #pieces(KnownEvent)}, of one telling. */
    public static List<Piece> pieces(Telling told) {
        String sentence = told.proof().sentence();
        int start = told.proof().start();
        List<Party> before = new ArrayList<>();
        List<Party> after = new ArrayList<>();
        told.actors().forEach(p -> (isBefore(p, sentence, start, true) ? before : after).add(p));
        told.recipients().forEach(p -> (isBefore(p, sentence, start, false) ? before : after).add(p));
        String words = told.proof().words();
        before.sort(Comparator.comparingInt(p -> sentence.indexOf(p.text())));
        after.sort(Comparator.comparingInt(p -> sentence.indexOf(p.text())));
        before.removeIf(p -> names(words, p));
        after.removeIf(p -> names(words, p));
        List<Piece> pieces = new ArrayList<>(side(before));
        if (!before.isEmpty()) {
            pieces.add(Piece.joint(" "));
        }
        pieces.add(new Piece(act(words, !after.isEmpty()), null, true));
        if (!after.isEmpty()) {
            pieces.add(Piece.joint(between(sentence, told.proof().end(), after.getFirst())));
            pieces.addAll(side(after));
        }
        Piece first = pieces.getFirst();
        pieces.set(0, new Piece(Show.capital(first.text()), first.entity(), first.act()));
        return pieces;
    }

    /** What leads from the act to whom it is done, where the sentence has no more than that between them. */
    private static String between(String sentence, int end, Party party) {
        int at = sentence.indexOf(party.text(), end);
        String gap = at < 0 ? "" : sentence.substring(end, at).strip();
        boolean leads = Stream.of(gap.split("\\s+")).allMatch(LEADING::contains);
        return leads ? " " + gap + " " : " ";
    }

    /** Where the sentence itself does not have the words, an actor stands before the act and a recipient behind it. */
    private static boolean isBefore(Party party, String sentence, int start, boolean actor) {
        int at = sentence.indexOf(party.text());
        return at < 0 ? actor : at < start;
    }

    private static boolean names(String words, Party party) {
        return words.contains(party.text()) || words.contains(party.name());
    }

    private static List<Piece> side(List<Party> parties) {
        List<Piece> pieces = new ArrayList<>();
        int shown = Math.min(parties.size(), MOST_ON_A_SIDE);
        for (int i = 0; i < shown; i++) {
            if (i > 0) {
                pieces.add(Piece.joint(i == parties.size() - 1 ? " and " : ", "));
            }
            pieces.add(new Piece(parties.get(i).name(), parties.get(i).entity(), false));
        }
        if (parties.size() > shown) {
            pieces.add(Piece.joint(" and " + (parties.size() - shown) + " more"));
        }
        return pieces;
    }

    /** The act's own words without the day and the place at their end, which the line tells apart. */
    static String act(String words, boolean leadsOn) {
        List<String> kept = new ArrayList<>(List.of(words.strip().split("\\s+")));
        while (kept.size() > 1 && isLoose(kept.getLast(), leadsOn)) {
            kept.removeLast();
        }
        return String.join(" ", kept);
    }

    private static boolean isLoose(String word, boolean leadsOn) {
        String plain = word.toLowerCase(Locale.ROOT).replaceAll("[.,;]$", "");
        return TIMES.contains(plain) || plain.matches("\\d{1,4}") || LEADING.contains(plain) && !leadsOn;
    }

    /** When, no more exact than it is told. */
    public static String when(@Nullable Spell spell) {
        if (spell == null) {
            return "no day told";
        }
        if (!spell.stated()) {
            return "told on " + Show.day(spell.from());
        }
        LocalDate from = spell.from();
        return switch (spell.exactness()) {
            case MONTH -> "in " + MONTH.format(from);
            case QUARTER -> "in the " + QUARTERS.get((from.getMonthValue() - 1) / 3) + " quarter of " + from.getYear();
            case SEASON -> "in the " + season(from);
            case YEAR -> "in " + from.getYear();
            case WEEK -> (spell.days() == 2 ? "on the weekend of " : "in the week of ") + range(spell);
            default -> spell.days() == 1 ? Show.day(from) : range(spell);
        };
    }

    private static String season(LocalDate from) {
        return switch (from.getMonthValue()) {
            case 3 -> "spring of " + from.getYear();
            case 6 -> "summer of " + from.getYear();
            case 9 -> "autumn of " + from.getYear();
            default -> "winter of " + from.getYear() + "–" + "%02d".formatted((from.getYear() + 1) % 100);
        };
    }

    private static String range(Spell spell) {
        LocalDate from = spell.from();
        LocalDate to = spell.to();
        if (from.getYear() != to.getYear()) {
            return Show.day(from) + " – " + Show.day(to);
        }
        return (from.getMonth() == to.getMonth() ? from.getDayOfMonth() + "–" : DAY_MONTH.format(from) + " – ")
                + Show.day(to);
    }

    /** The day as an address or a machine reads it, as exact as it is known: {@code 2023-09-13}, {@code 2023-07}. */
    public static @Nullable String machine(@Nullable Spell spell) {
        if (spell == null) {
            return null;
        }
        return switch (spell.exactness()) {
            case MONTH -> spell.from().toString().substring(0, 7);
            case YEAR -> spell.from().toString().substring(0, 4);
            default -> spell.from().toString();
        };
    }

    /** What kind of act a type is, as a noun. */
    public static String type(Type type) {
        return switch (type) {
            case AGREE -> "Agreement";
            case CONSULT -> "Meeting or talks";
            case SUPPORT -> "Support";
            case CONCEDE -> "Concession";
            case COOPERATE -> "Cooperation";
            case AID -> "Aid";
            case RETREAT -> "Retreat";
            case REQUEST -> "Request";
            case REJECT -> "Refusal";
            case ACCUSE -> "Accusation";
            case THREATEN -> "Threat";
            case PROTEST -> "Protest";
            case SANCTION -> "Sanction";
            case MOBILIZE -> "Show of force";
            case COERCE -> "Coercion";
            case ASSAULT -> "Assault";
            case SEEN -> "Seen in a picture";
        };
    }

    /** Which side of the scale it is on, as a word that names a colour and a shape. */
    public static String side(Type type) {
        return type.intensity() == 0 ? "neither" : type.isCooperative() ? "cooperation" : "conflict";
    }

    /** How it is told; absent where it is told as having happened. */
    public static @Nullable String standing(Modality modality) {
        return switch (modality) {
            case ASSERTED, HISTORICAL -> null;
            case PLANNED -> "Announced: not told as having happened";
            case NEGATED -> "Told as not having happened";
            case HYPOTHETICAL -> "Supposed, asked or feared: not told as having happened";
        };
    }

    /** The numbers of one telling: {@code 3 killed, 12 injured}; empty where it has none. */
    public static String numbers(Telling telling) {
        return Stream.of(
                        counted(telling.killed(), "killed"),
                        counted(telling.injured(), "injured"),
                        counted(telling.arrested(), "arrested"))
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String counted(@Nullable Integer number, String what) {
        return number == null ? "" : Show.number(number) + " " + what;
    }

    /** How many tell it: copies are counted apart. */
    public static String told(KnownEvent event) {
        long copies = event.tellings().stream().filter(KnownEvent.Told::copy).count();
        return Show.count(event.independent(), "independent report", "independent reports")
                + (copies == 0 ? "" : ", " + Show.count(copies, "copy", "copies"));
    }
}
