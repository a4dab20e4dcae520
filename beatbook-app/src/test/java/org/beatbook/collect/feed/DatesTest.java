package org.beatbook.collect.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.beatbook.news.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon, 05 Jan 2026 08:30:00 GMT          | 2026-01-05T08:30:00Z",
                "Mon, 5 Jan 2026 8:30:00 +0900          | 2026-01-05T08:30:00+09:00",
                "05 Jan 26 08:30 EST                    | 2026-01-05T08:30:00-05:00",
                "Tue, 05 Jan 2026 08:30:00 +09:00       | 2026-01-05T08:30:00+09:00",
                "Mon, 05 Jan 2026 08:30:00 GMT+2        | 2026-01-05T08:30:00+02:00",
                "Mon, 05 Jan 2026 08:30:00 UTC          | 2026-01-05T08:30:00Z",
                "Mon, 05 Jan 2026 08:30:00              | 2026-01-05T08:30:00",
                "Mon, 05-Jan-2026 08:30:00 GMT          | 2026-01-05T08:30:00Z",
                "Monday, January 5, 2026 8:30 PM PST    | 2026-01-05T20:30:00-08:00",
                "Jan 5, 2026                            | 2026-01-05",
                "5 January 2026                         | 2026-01-05",
                "January 2026                           | 2026-01",
                "Mon Jan  5 08:30:00 2026               | 2026-01-05T08:30:00",
                "Mon Jan  5 08:30:00 CET 2026           | 2026-01-05T08:30:00+01:00",
                "Mon Jan 05 08:30:00 +0100 2026         | 2026-01-05T08:30:00+01:00",
                "Thu, 31 Dec 1998 24:00:00 GMT          | 1999-01-01T00:00:00Z",
                "Thu, 31 Dec 1998 23:59:60 GMT          | 1998-12-31T23:59:59Z",
                "2026                                   | 2026",
                "2026-01                                | 2026-01",
                "2026-01-05                             | 2026-01-05",
                "2026-1-5                               | 2026-01-05",
                "20260105                               | 2026-01-05",
                "20260105T083000Z                       | 2026-01-05T08:30:00Z",
                "2026-005                               | 2026-01-05",
                "2026-01-05T08:30                       | 2026-01-05T08:30:00",
                "2026-01-05T08:30:00.123456Z            | 2026-01-05T08:30:00Z",
                "2026-01-05T08:30:00,5+0900             | 2026-01-05T08:30:00+09:00",
                "2026-01-05T08:30:00-08                 | 2026-01-05T08:30:00-08:00",
                "2026-01-05 08:30:00 +0530              | 2026-01-05T08:30:00+05:30",
                "2026-01-05 08:30:00 KST                | 2026-01-05T08:30:00+09:00",
                "2026/01/05 08:30                       | 2026-01-05T08:30:00",
                "25/12/2026 08:30                       | 2026-12-25T08:30:00",
                "12/25/2026 8:30 pm                     | 2026-12-25T20:30:00",
                "12/25/2026 12:05:00 AM                 | 2026-12-25T00:05:00",
                "4.5.2026                               | 2026-05-04",
                "4/5/2026                               | 2026",
                "5/5/2026                               | 2026-05-05",
                "5. März 2026, 08:30 Uhr MEZ            | 2026-03-05T08:30:00+01:00",
                "lun., 5 janv. 2026 08:30:00 +0100      | 2026-01-05T08:30:00+01:00",
                "5 de enero de 2026                     | 2026-01-05",
                "5 января 2026 г. 08:30 MSK             | 2026-01-05T08:30:00+03:00",
                "2026年1月5日 8:30                       | 2026-01-05T08:30:00",
                "2026년 1월 5일 오후 8:30                  | 2026-01-05T20:30:00",
                "1767601800                             | 2026-01-05T08:30:00Z",
                "1767601800000                          | 2026-01-05T08:30:00Z",
            })
    void readsDatesAsFeedsWriteThem(String written, String iso) {
        assertThat(Dates.parse(written)).isEqualTo(When.parse(iso));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "yesterday",
                "Mon, 32 Jan 2026 08:30:00 GMT",
                "2026-13-01",
                "2026-02-30",
                "9999-12-31T23:59:59Z",
                "Fri, 31 Dec 9999 23:59:59 GMT",
                "0001-01-01T00:00:00Z",
                "0000-00-00 00:00:00",
                "08:30",
                "Mon, 05 2026",
                "5",
                "99999999999999999999",
                "-",
                "2026-01-05T99:99:99Z",
                "31/31/2026"
            })
    void leavesOutWhatIsNoDateOfAnArticle(String written) {
        assertThat(Dates.parse(written)).isNull();
    }

    @Property(tries = 3_000)
    void neverFails(@ForAll @StringLength(max = 60) String text) {
        Dates.parse(text);
    }

    @Test
    void neverFailsOnNearlyDates() {
        Random random = new Random(11);
        String alphabet = "0123456789 :-+/.,TZGMTJanuaryFebPM年月日오후";
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(30); n >= 0; n--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            When when = Dates.parse(text.toString());
            if (when != null) {
                assertThat(When.parse(when.iso())).isEqualTo(when);
            }
        }
    }
}
