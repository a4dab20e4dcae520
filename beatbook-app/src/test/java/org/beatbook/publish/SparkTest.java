package org.beatbook.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.beatbook.news.Entity;
import org.beatbook.news.Name;
import org.beatbook.news.TopicPage.Count;
import org.junit.jupiter.api.Test;

class SparkTest {
    private static final List<Count> MONTHS =
            List.of(new Count("2023-05", "2023-05", 2), new Count("2023-07", "2023-07", 4));

    @Test
    void lineHasAPointForEachMonthAndMarksTheOneWithTheMost() {
        Spark spark = Spark.of(MONTHS, YearMonth.of(2023, 4), YearMonth.of(2023, 8));
        assertThat(spark.line()).isEqualTo("M4.0 27.0L35.0 15.5L66.0 27.0L97.0 4.0L128.0 27.0");
        assertThat(spark.x()).isEqualTo("97.0");
        assertThat(spark.y()).isEqualTo("4.0");
        assertThat(spark.told()).isEqualTo("May – July 2023, most in July 2023 (4)");
    }

    @Test
    void oneMonthIsAPointInTheMiddle() {
        Spark spark = Spark.of(MONTHS.subList(0, 1), YearMonth.of(2023, 5), YearMonth.of(2023, 5));
        assertThat(spark.x()).isEqualTo("66.0");
        assertThat(spark.told()).isEqualTo("May 2023");
    }

    @Test
    void monthsOutsideTheTopicsAreDrawnToo() {
        Spark spark = Spark.of(MONTHS, YearMonth.of(2023, 6), YearMonth.of(2023, 6));
        assertThat(spark.line().chars().filter(c -> c == 'L').count()).isEqualTo(2);
    }

    @Test
    void barsStandInTheirMonths() {
        Course course = Course.of(MONTHS);
        assertThat(course.width()).isEqualTo(30);
        assertThat(course.bars()).containsExactly(new Course.Bar(1, 30, 30, false), new Course.Bar(21, 0, 60, true));
        assertThat(course.first()).isEqualTo("May 2023");
        assertThat(course.span()).isEqualTo("couple");
    }

    @Test
    void roleBeginsALineWithoutItsArticle() {
        assertThat(Persona.role("an analyst at the institute")).isEqualTo("Analyst at the institute");
        assertThat(Persona.role("then the president")).isEqualTo("Then the president");
        assertThat(Persona.role("a")).isEqualTo("A");
    }

    @Test
    void coordinatesNameTheirHemispheres() {
        assertThat(Persona.coordinates(new Entity("place-x", Name.Type.PLACE, "X", null, -3.456, 20.5, 1)))
                .isEqualTo("3.46° S, 20.50° E");
        assertThat(Persona.coordinates(new Entity("place-x", Name.Type.PLACE, "X", null, null, null, 1)))
                .isNull();
    }

    @Test
    void daysOfARoleAreOneDayOrASpan() {
        LocalDate day = LocalDate.of(2023, 9, 13);
        assertThat(Persona.days(day, day)).isEqualTo("13 September 2023");
        assertThat(Persona.days(day, day.plusDays(1))).isEqualTo("13 September 2023 – 14 September 2023");
    }
}
