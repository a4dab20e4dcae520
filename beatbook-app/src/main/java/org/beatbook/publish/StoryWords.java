package org.beatbook.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.beatbook.news.Branch;
import org.beatbook.news.Branch.Copy;
import org.beatbook.news.Item;
import org.beatbook.news.Origin;
import org.beatbook.news.Spell;
import org.beatbook.news.StoriesPage;
import org.beatbook.news.StoriesPage.News;
import org.beatbook.news.Story;
import org.beatbook.news.TimeExpression.Exactness;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/** How pages say what a story is made of. */
public final class StoryWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    /** From this share on a copy has as good as all of its text from its origin. */
    private static final double WHOLE = 0.95;

    private static final int MOST_NAMES = 5;

    private StoryWords() {}

    /** {@code 5 reports by 4 outlets, 3 copies}. */
    public static String by(Story story) {
        int copies = story.articles() - story.reports();
        return Show.count(story.reports(), "report", "reports") + " by "
                + Show.count(story.outlets(), "outlet", "outlets")
                + (copies == 0 ? "" : ", " + Show.count(copies, "copy", "copies"));
    }

    /** {@code part of a story with 5 reports}. */
    public static String partOf(Story story) {
        return "Part of a story with "
                + (story.reports() > 1
                        ? Show.count(story.reports(), "report", "reports")
                        : Show.count(story.articles(), "article", "articles"));
    }

    public static String more(int reports) {
        return Show.count(reports, "more report", "more reports");
    }

    /** Who tells it, each once: {@code Told alike by A, B and C}. */
    public static String outlets(List<Origin> by) {
        List<String> names = by.stream().map(Origin::outlet).distinct().toList();
        int shown = Math.min(names.size(), MOST_NAMES);
        String all = String.join(", ", names.subList(0, shown - 1));
        String last = shown < names.size() ? (names.size() - shown + 1) + " more" : names.getLast();
        return "Told alike by " + (all.isEmpty() ? last : all + " and " + last);
    }

    /** What leads to the names of those who have the same text. */
    public static String same(Branch branch) {
        boolean whole = branch.copies().stream().allMatch(c -> c.share() >= WHOLE);
        return whole ? "The same text in" : "Its text also in";
    }

    /** How much of a copy's text is its origin's; absent where it is as good as all. */
    public static @Nullable String part(Copy copy) {
        return copy.share() >= WHOLE ? null : "(" + Math.round(100 * copy.share()) + " %)";
    }

    /** The day that an article was published on, else met. */
    public static String day(Item item) {
        return item.published() == null ? "first seen " + Show.day(item.firstCaptured()) : Show.day(item.published());
    }

    /** The time in UTC, so that those of several time zones can be compared; else the day. */
    public static String time(Item item) {
        return item.published() instanceof When.Exact exact
                ? CLOCK.format(exact.time().withOffsetSameInstant(ZoneOffset.UTC)) + " UTC"
                : day(item);
    }

    public static String machine(Item item) {
        return item.published() == null
                ? item.firstCaptured().toString()
                : item.published().iso();
    }

    /** From the first to the last day. */
    public static String days(Story story) {
        LocalDate first = LocalDate.ofInstant(story.first(), ZoneOffset.UTC);
        LocalDate last = LocalDate.ofInstant(story.last(), ZoneOffset.UTC);
        return EventWords.when(new Spell(first, last.isBefore(first) ? first : last, Exactness.RANGE, true));
    }

    public static String news(News news) {
        return switch (news) {
            case NEW -> "New";
            case GROWN -> "Has grown";
            case NONE -> "";
        };
    }

    /** How many stories are new and have grown since the reader was last here. */
    public static String since(StoriesPage page, Instant since) {
        List<String> parts = new ArrayList<>();
        int fresh = page.count(News.NEW);
        int grown = page.count(News.GROWN);
        if (fresh > 0) {
            parts.add(Show.count(fresh, "story is new", "stories are new"));
        }
        if (grown > 0) {
            parts.add(Show.count(grown, "has grown", "have grown"));
        }
        return (parts.isEmpty() ? "Nothing here is new" : String.join(", ", parts)) + " since " + Show.moment(since)
                + ".";
    }

    /** A country by its name in English; its code where there is none. */
    public static String country(String code) {
        String name = Locale.of("", code).getDisplayCountry(Locale.UK);
        return name.isEmpty() ? code : name;
    }
}
