package org.beatbook.read.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.beatbook.news.TimeExpression;
import org.beatbook.news.When;
import org.beatbook.read.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatesTest {
    private static final Pattern EXPRESSION = Pattern.compile("\\[([^=\\]]+)=(\\S+) (\\w+)]");

    static List<String> lines() throws IOException {
        try (InputStream in = Objects.requireNonNull(DatesTest.class.getResourceAsStream("expressions.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void expressionsHaveTheirValues(String line) {
        String[] columns = line.split(" \\| ", 3);
        Matcher matcher = EXPRESSION.matcher(columns[2]);
        List<String> wanted = matcher.results().map(DatesTest::shown).toList();
        When anchor = columns[1].equals("-") ? null : When.parse(columns[1]);
        Stream<TimeExpression> read = Dates.read(Text.of(matcher.replaceAll("$1")), anchor, columns[0]).stream();
        assertThat(read.map(DatesTest::shown)).isEqualTo(wanted);
    }

    @Test
    void thereAreAtLeastOneHundredAndFifty() throws IOException {
        long expressions = lines().stream()
                .flatMap(line -> EXPRESSION.matcher(line).results())
                .count();
        assertThat(expressions).isGreaterThanOrEqualTo(150);
    }

    /** An article stands in the span with or without the expression: the 1990s. */
    private static String shown(MatchResult r) {
        return bare(r.group(1)) + " = " + r.group(2) + " " + r.group(3);
    }

    private static String shown(TimeExpression t) {
        String value = t.value() == null ? "?" : t.value();
        return bare(t.span().text()) + " = " + value + " "
                + t.exactness().name().toLowerCase(Locale.ROOT);
    }

    private static String bare(String text) {
        return text.startsWith("the ") ? text.substring(4) : text;
    }

    @Property(tries = 300)
    void everyDayIsReadAsItIsWritten(
            @ForAll @IntRange(min = 1900, max = 2099) int year, @ForAll @IntRange(min = 1, max = 365) int day) {
        java.time.LocalDate date = java.time.LocalDate.ofYearDay(year, day);
        for (String pattern :
                List.of("d MMMM yyyy", "MMMM d, yyyy", "MMM. d, yyyy", "EEEE, MMMM d, yyyy", "yyyy-MM-dd")) {
            if (pattern.startsWith("MMM.") && date.getMonthValue() == 5) {
                continue;
            }
            String text = "It sank on "
                    + java.time.format.DateTimeFormatter.ofPattern(pattern, Locale.US)
                            .format(date) + ".";
            assertThat(Dates.read(Text.of(text), null, "en"))
                    .as(text)
                    .singleElement()
                    .extracting(TimeExpression::value)
                    .isEqualTo(date.toString());
        }
    }

    @Property(tries = 500)
    void withoutAnAnchorNothingIsGuessed(@ForAll("phrases") String text) {
        for (TimeExpression time : Dates.read(Text.of(text), null, "en")) {
            String value = time.value();
            boolean open = value == null || value.startsWith("XXXX") || value.endsWith("_REF");
            assertThat(open).as(text + " " + time).isTrue();
        }
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> phrases() {
        return net.jqwik.api.Arbitraries.of(
                        "today",
                        "last week",
                        "Sept. 13",
                        "on Monday",
                        "two days later",
                        "the next day",
                        "in August",
                        "this year",
                        "three months ago",
                        "10:30 a.m.",
                        "recently",
                        "the second quarter",
                        "last summer",
                        "it sank",
                        ".",
                        ",",
                        "the end of the month",
                        "tonight",
                        "and")
                .list()
                .ofMaxSize(12)
                .map(words -> String.join(" ", words));
    }
}
