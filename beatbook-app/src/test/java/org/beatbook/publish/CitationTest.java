package org.beatbook.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CitationTest {
    private static final Instant CAPTURED = Instant.parse("2023-11-22T06:00:00Z");

    private static Citation cited(List<String> authors, String title, @Nullable String date) {
        return new Citation(
                "post20231a2b3c4d",
                false,
                authors,
                title,
                "The Peninsula Post",
                date == null ? null : When.parse(date),
                "https://peninsula-post.example/a",
                CAPTURED,
                "https://book.example/articles/1/versions/2/",
                "en",
                null);
    }

    @Test
    void apaPutsTheFamilyFirstOnlyWhereItIsSure() {
        assertThat(Cite.apa(cited(List.of("Dana Whitlock", "Han Seo-yeon"), "Third time lucky", "2023-11-22"))
                        .toString())
                .isEqualTo("Whitlock, D., & Han Seo-yeon. (2023, November 22). Third time lucky. The Peninsula Post. "
                        + "https://peninsula-post.example/a Archived November 22, 2023, 06:00 UTC, at "
                        + "https://book.example/articles/1/versions/2/");
    }

    @Test
    void chicagoTurnsTheFirstAuthorAlone() {
        assertThat(Cite.chicago(cited(List.of("Dana Whitlock", "Mark Ellery"), "Is it third time lucky?", "2023-11"))
                        .toString())
                .startsWith(
                        "Whitlock, Dana, and Mark Ellery. “Is it third time lucky?” The Peninsula Post, November 2023. ");
    }

    @Test
    void whatIsNotKnownIsNotPutIn() {
        Citation bare =
                new Citation("k", false, List.of(), "A title", "Orbit Weekly", null, null, null, null, null, null);
        assertThat(Cite.apa(bare).toString().strip()).isEqualTo("A title. (n.d.). Orbit Weekly.");
        assertThat(Cite.chicago(bare).toString().strip()).isEqualTo("“A title.” Orbit Weekly.");
        assertThat(CiteFile.RIS.write(bare))
                .isEqualTo("TY  - NEWS\r\nTI  - A title\r\nT2  - Orbit Weekly\r\nID  - k\r\nER  - \r\n");
        assertThat(CiteFile.BIBTEX.write(bare)).doesNotContain("author", "year", "url", "note");
    }

    @Test
    void anOutletThatIsItsOwnAuthorIsNamedOnceInApa() {
        assertThat(Cite.apa(cited(List.of("The Peninsula Post"), "A title", "2023"))
                        .toString())
                .startsWith("The Peninsula Post. (2023). A title. https://");
    }

    @Test
    void bibTexKeepsWhatTexWouldRead() {
        String bib = CiteFile.BIBTEX.write(
                cited(List.of("Smith and Sons", "John Q. Moss"), "100% of {x_1} & \\y", "2023-11-22"));
        assertThat(bib)
                .contains("author = {{Smith and Sons} and Moss, John Q.}")
                .contains("title = {{100\\% of \\textbraceleft{}x\\_1\\textbraceright{} \\& \\textbackslash{}y}}")
                .contains("month = nov # {~22}")
                .contains("url = {https://peninsula-post.example/a}");
    }

    @Test
    void anyTitleLeavesBibTexBalancedAndRisLineByLine() {
        Random random = new Random(7);
        String letters = "{}\\%&#_$~^\"\r\n\tab é韓ة=-";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder title = new StringBuilder("x");
            random.ints(random.nextInt(30), 0, letters.length()).forEach(c -> title.append(letters.charAt(c)));
            Citation cited = cited(List.of(title.toString()), title.toString(), "2023-11");
            String bib = CiteFile.BIBTEX.write(cited);
            int depth = 0;
            for (char c : bib.toCharArray()) {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                assertThat(depth).isNotNegative();
            }
            assertThat(depth).isZero();
            assertThat(CiteFile.RIS.write(cited).split("\r\n")).allMatch(l -> l.matches("[A-Z][A-Z0-9]  - [^\\r\\n]*"));
        }
    }

    @Test
    void namesOfUnsureOrderStayAsTheyAre() {
        for (String name : List.of(
                "Kim Jong Un",
                "Han Seo-yeon",
                "Mao Ning",
                "Lee James",
                "Reuters Staff",
                "Ana de Sousa",
                "朴槿惠",
                "Cher",
                "Ban Ki-moon")) {
            assertThat(Byline.of(name)).as(name).isEmpty();
        }
        assertThat(Byline.of("Dana Whitlock")).map(Byline::initials).contains("Whitlock, D.");
        assertThat(Byline.of("George W. Ellery")).map(Byline::initials).contains("Ellery, G. W.");
        assertThat(Byline.of("Fiona O’Hara")).map(Byline::reversed).contains("O’Hara, Fiona");
    }
}
