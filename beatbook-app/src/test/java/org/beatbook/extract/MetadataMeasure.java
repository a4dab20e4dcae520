package org.beatbook.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beatbook.extract.Corpus.Case;
import org.beatbook.extract.Corpus.Half;
import org.beatbook.extract.markup.Markup;
import org.beatbook.extract.metadata.Metadata;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/** The metrics of headline, authors and date, as the README of the test data defines them. */
final class MetadataMeasure {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern PARTS = Pattern.compile("[;,&|]|\\sand\\s|\\sund\\s");
    private static final Pattern BY = Pattern.compile("^(?:by|von|par|por)\\s+", Pattern.CASE_INSENSITIVE);

    private MetadataMeasure() {}

    /** Right of all; for authors F1 of names. */
    record Score(int right, int all, double figure) {
        static Score accuracy(int right, int all) {
            return new Score(right, all, all == 0 ? 0 : right / (double) all);
        }
    }

    /** Lists the misses of the developing half: {@code dates | headlines | titles | authors | names | times}. */
    public static void main(String[] args) {
        for (String what : args) {
            Consumer<String> print = System.out::println;
            System.out.println("== " + what + " " + measure(what, Half.DEVELOP, print));
        }
    }

    static Score measure(String what, Half half, Consumer<String> misses) {
        return switch (what) {
            case "dates" -> dates(Corpus.htmldate(half), "date", misses);
            case "trafilatura-dates" -> dates(Corpus.trafilatura(half), "date", misses);
            case "headlines" -> headlines(Corpus.fundus(half), misses);
            case "titles" -> headlines(Corpus.trafilatura(half), misses);
            case "readability-titles" -> headlines(Corpus.readability(half), misses);
            case "authors" -> authors(Corpus.fundus(half), misses);
            case "names" -> authors(Corpus.trafilatura(half), misses);
            case "times" -> times(Corpus.fundus(half), misses);
            default -> throw new IllegalArgumentException(what);
        };
    }

    static Metadata read(Case c) {
        return Metadata.read(Markup.parse(c.page(), "text/html", c.url(), null));
    }

    private static JsonNode fields(Case c) {
        JsonNode gold = c.gold();
        return gold.has("parsed") ? gold.get("parsed") : gold;
    }

    private static Score dates(List<Case> cases, String field, Consumer<String> misses) {
        int right = 0;
        int all = 0;
        for (Case c : cases) {
            String gold = c.gold().path(field).asText("");
            if (gold.length() != 10) {
                continue;
            }
            all++;
            Metadata found = read(c);
            if (found.published() != null && sameDay(found.published(), gold)) {
                right++;
            } else {
                misses.accept(c.name() + " " + c.url() + "\n   gold " + gold + " found "
                        + (found.published() == null ? null : found.published().iso()) + " by "
                        + found.rules().get("published"));
            }
        }
        return Score.accuracy(right, all);
    }

    private static boolean sameDay(When when, String gold) {
        boolean own = when.iso().startsWith(gold);
        boolean utc = when instanceof When.Exact e
                && e.time()
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toLocalDate()
                        .toString()
                        .equals(gold);
        return own || utc;
    }

    private static Score times(List<Case> cases, Consumer<String> misses) {
        int right = 0;
        int all = 0;
        for (Case c : cases) {
            String gold = fields(c).path("publishing_date").asText("");
            if (gold.length() < 10) {
                continue;
            }
            all++;
            When found = read(c).published();
            Set<String> days = new LinkedHashSet<>();
            if (gold.length() == 25) {
                OffsetDateTime time = OffsetDateTime.parse(gold.replace(' ', 'T'));
                days.add(time.toLocalDate().toString());
                days.add(
                        time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate().toString());
            } else {
                days.add(gold.substring(0, 10));
            }
            if (found != null && days.stream().anyMatch(d -> sameDay(found, d))) {
                right++;
            } else {
                misses.accept(c.name() + " gold " + gold + " found " + (found == null ? null : found.iso()));
            }
        }
        return Score.accuracy(right, all);
    }

    private static Score headlines(List<Case> cases, Consumer<String> misses) {
        int right = 0;
        int all = 0;
        for (Case c : cases) {
            String gold = fields(c).path("title").asText("");
            if (gold.isBlank() || gold.equals("null")) {
                continue;
            }
            all++;
            Metadata found = read(c);
            if (found.headline() != null && plain(found.headline()).equals(plain(gold))) {
                right++;
            } else {
                misses.accept(c.name() + " " + c.url() + "\n   gold  " + gold + "\n   found " + found.headline()
                        + " by " + found.rules().get("headline") + ", kicker " + found.kicker());
            }
        }
        return Score.accuracy(right, all);
    }

    private static Score authors(List<Case> cases, Consumer<String> misses) {
        int hit = 0;
        int found = 0;
        int gold = 0;
        for (Case c : cases) {
            Set<String> wanted = names(golds(fields(c)));
            if (wanted.isEmpty()) {
                continue;
            }
            Metadata read = read(c);
            Set<String> got = names(read.authors());
            Set<String> both = new LinkedHashSet<>(wanted);
            both.retainAll(got);
            hit += both.size();
            found += got.size();
            gold += wanted.size();
            if (!got.equals(wanted)) {
                misses.accept(c.name() + " " + c.url() + "\n   gold " + wanted + " found " + got + " by "
                        + read.rules().get("authors"));
            }
        }
        return new Score(hit, gold, found + gold == 0 ? 0 : 2.0 * hit / (found + gold));
    }

    private static List<String> golds(JsonNode gold) {
        List<String> all = new ArrayList<>();
        if (gold.path("author").isTextual()) {
            all.add(gold.get("author").asText());
        }
        gold.path("authors").forEach(a -> all.add(a.asText()));
        return all;
    }

    private static Set<String> names(List<String> lines) {
        Set<String> names = new LinkedHashSet<>();
        for (String line : lines) {
            for (String part : PARTS.split(BY.matcher(line.strip()).replaceFirst(""))) {
                String plain = plain(part);
                if (!plain.isEmpty()) {
                    names.add(plain);
                }
            }
        }
        return names;
    }

    private static String plain(@Nullable String text) {
        Matcher words = WORD.matcher(Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT));
        StringBuilder out = new StringBuilder();
        while (words.find()) {
            out.append(out.isEmpty() ? "" : " ").append(words.group());
        }
        return out.toString();
    }
}
