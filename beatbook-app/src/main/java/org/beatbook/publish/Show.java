package org.beatbook.publish;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.beatbook.news.Credit;
import org.beatbook.news.Genre;
import org.beatbook.news.Item;
import org.beatbook.news.Picture;
import org.beatbook.news.TopicPage.Entry;
import org.beatbook.news.TopicPage.Plate;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/** How the templates put values into words: dates no more exact than known, languages, directions, credits. */
public final class Show {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}");
    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi");
    private static final Pattern TAG_OF_MONTH = Pattern.compile("\\d{4}-\\d{2}");

    private Show() {}

    /** A stretch of text that is marked or not. */
    public record Stretch(String text, boolean marked) {}

    /** The day, month or year; never more than is known. */
    public static String day(When when) {
        return switch (when) {
            case When.Year y -> Integer.toString(y.year());
            case When.Month m -> MONTH.format(m.month());
            case When.Day d -> DAY.format(d.day());
            case When.Local l -> DAY.format(l.time());
            case When.Exact e -> DAY.format(e.time());
        };
    }

    /** The time as exactly as it is known, in the publisher's own offset. */
    public static String moment(When when) {
        return switch (when) {
            case When.Local l -> moment(l.time()) + " (time zone not told)";
            case When.Exact e ->
                moment(e.time()) + " "
                        + (e.time().getOffset().equals(ZoneOffset.UTC)
                                ? "UTC"
                                : "UTC" + e.time().getOffset());
            default -> day(when);
        };
    }

    private static String moment(TemporalAccessor time) {
        return DAY.format(time) + ", " + CLOCK.format(time);
    }

    public static String moment(Instant instant) {
        return STAMP.format(instant);
    }

    /** The day in UTC. */
    public static String day(Instant instant) {
        return DAY.format(instant.atOffset(ZoneOffset.UTC));
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 2023-09} as September 2023; other words as they are. */
    public static String month(String key) {
        return TAG_OF_MONTH.matcher(key).matches() ? day(When.parse(key)) : key;
    }

    /** The months from the oldest to the newest, such as June – November 2023; empty where there are none. */
    public static String months(List<org.beatbook.news.TopicPage.Count> newestFirst) {
        if (newestFirst.isEmpty()) {
            return "";
        }
        String last = month(newestFirst.getFirst().key());
        String first = month(newestFirst.getLast().key());
        if (first.equals(last)) {
            return last;
        }
        String year = last.substring(last.lastIndexOf(' ') + 1);
        return (first.endsWith(" " + year) ? first.substring(0, first.length() - year.length() - 1) : first) + " – "
                + last;
    }

    /** A language tag that may stand in an attribute; absent where the tag is none. */
    public static @Nullable String lang(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        String dashed = tag.replace('_', '-');
        return LANGUAGE.matcher(dashed).matches() ? dashed : null;
    }

    /**
     * The language of an item's texts: as told, else where the headline's script leaves no doubt, so that Korean is broken
     * between words and each script gets its own letters.
     */
    public static @Nullable String lang(Item item) {
        String told = lang(item.language());
        if (told != null) {
            return told;
        }
        List<Character.UnicodeScript> scripts = item.headline()
                .codePoints()
                .mapToObj(Character.UnicodeScript::of)
                .toList();
        if (scripts.contains(Character.UnicodeScript.HANGUL)) {
            return "ko";
        }
        return scripts.contains(Character.UnicodeScript.HIRAGANA) || scripts.contains(Character.UnicodeScript.KATAKANA)
                ? "ja"
                : null;
    }

    /** {@code rtl} where the first letter of the text, or its language where it has none, runs from right to left. */
    public static @Nullable String dir(@Nullable String text, @Nullable String language) {
        for (int i = 0; text != null && i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            switch (Character.getDirectionality(text.codePointAt(i))) {
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    return "rtl";
                }
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return null;
                }
                default -> {}
            }
        }
        String tag = language == null ? "" : language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return RIGHT_TO_LEFT.contains(tag) ? "rtl" : null;
    }

    public static String genre(Genre genre) {
        return switch (genre) {
            case GALLERY -> "Pictures";
            case LIVE -> "Live";
            default -> capital(genre.word());
        };
    }

    public static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** What stands above the headline: the kicker, else the genre unless it is plain news. */
    public static @Nullable String kicker(Item item) {
        if (item.kicker() != null && !item.kicker().isBlank()) {
            return item.kicker();
        }
        Genre genre = item.genre();
        return genre == null || genre == Genre.NEWS ? null : genre(genre);
    }

    /** The genre where it does not stand above the headline already. */
    public static @Nullable String genreBeside(Item item) {
        String genre = item.genre() == null ? null : genre(item.genre());
        return genre == null || genre.equalsIgnoreCase(kicker(item)) ? null : genre;
    }

    public static boolean cartoon(Entry entry) {
        return entry.item().genre() == Genre.CARTOON || entry.plate() != null && cartoon(entry.plate());
    }

    public static boolean cartoon(Plate plate) {
        Credit credit = plate.picture().credit();
        return credit != null && credit.how() == Credit.How.CARTOON;
    }

    /** How a picture came to be, as a word before its credit. */
    public static String how(Credit.How how) {
        return switch (how) {
            case PHOTO -> "Photo";
            case POOL -> "Pool photo";
            case FILE -> "File photo";
            default -> capital(how.name().toLowerCase(Locale.ROOT));
        };
    }

    /** The parts of a credit in the order they are printed; the line as written where it has no parts. */
    public static List<String> owed(Credit credit) {
        List<String> parts = Stream.of(
                        credit.creators().stream(),
                        credit.providers().stream(),
                        Stream.ofNullable(credit.via()).map(v -> "via " + v))
                .flatMap(s -> s)
                .toList();
        return parts.isEmpty() ? List.of(credit.line()) : parts;
    }

    /** Whether the parts say more than the line alone: then the word for how it came is put before them. */
    public static boolean parted(Credit credit) {
        return !credit.creators().isEmpty() || !credit.providers().isEmpty() || credit.via() != null;
    }

    /** The alternative text; the caption stands beside the picture and is not said twice. */
    public static String alt(Picture picture) {
        String alt = picture.alt() == null ? "" : picture.alt().strip();
        return alt.equals(picture.caption()) ? "" : alt;
    }

    /** An address that may be linked to: http or https with a host; absent otherwise. */
    public static @Nullable String web(@Nullable String url) {
        if (url == null) {
            return null;
        }
        try {
            URI uri = new URI(url.strip().replace(" ", "%20"));
            boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return http && uri.getRawAuthority() != null ? uri.toString() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** A text cut at a word, where it is long. */
    public static String brief(String text) {
        return Evidence.cut(text);
    }

    /** {@code 1 story}, {@code 2 stories}. */
    public static String count(long number, String one, String many) {
        return "%,d %s".formatted(number, number == 1 ? one : many);
    }

    public static String number(long number) {
        return "%,d".formatted(number);
    }

    /** The excerpt cut at its marks; marks that do not fit the text are left out. */
    public static List<Stretch> stretches(String text, List<Integer> marks) {
        List<Stretch> out = new ArrayList<>();
        int at = 0;
        for (int i = 0; i + 1 < marks.size(); i += 2) {
            int start = marks.get(i);
            int end = marks.get(i + 1);
            if (start < at || end <= start || end > text.length()) {
                continue;
            }
            out.add(new Stretch(text.substring(at, start), false));
            out.add(new Stretch(text.substring(start, end), true));
            at = end;
        }
        out.add(new Stretch(text.substring(at), false));
        return out;
    }

    /** The cells of a table's row, which stand apart by tabs or by bars. */
    public static List<String> cells(String line) {
        return List.of(line.split(line.indexOf('\t') < 0 ? "\\s\\|\\s" : "\t", -1));
    }

    /** The share of the greatest count, as a whole number of twelfths from 1 to 12. */
    public static int twelfths(int count, int greatest) {
        return greatest < 1 ? 1 : Math.clamp(Math.round(12f * count / greatest), 1, 12);
    }
}
