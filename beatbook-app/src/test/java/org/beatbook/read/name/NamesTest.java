package org.beatbook.read.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.beatbook.news.Name;
import org.beatbook.read.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @Test
    void leavesTitleAndRoleOutsideAPersonsName() {
        Name name = only("The view of South Korean academic Kang Jun-young is well known.", Name.Type.PERSON);
        assertThat(name.span().text()).isEqualTo("Kang Jun-young");
        assertThat(name.role()).isEqualTo("South Korean academic");
    }

    @Test
    void joinsAFamilyNameToTheFullNameOfTheSameText() {
        List<Name> names = read("Kim Jong Un met Vladimir Putin. Putin thanked Kim, and Mr Kim smiled.").stream()
                .filter(name -> name.type() == Name.Type.PERSON)
                .toList();
        assertThat(names).extracting(Name::entity).containsOnly("Kim Jong Un", "Vladimir Putin");
        assertThat(names).hasSize(5);
    }

    @Test
    void tellsCountriesFromTheirPeople() {
        List<Name> names = read("North Korea fired a missile, South Korean officials said.");
        assertThat(names).extracting(name -> name.span().text()).contains("North Korea", "South Korean");
        assertThat(names.getFirst().form()).isEqualTo(Name.Form.NAME);
        assertThat(names.getLast().form()).isEqualTo(Name.Form.DEMONYM);
        assertThat(names.getLast().entity()).isEqualTo("South Korea");
    }

    @Test
    void takesACapitalThatSpeaksForItsGovernment() {
        Name name = read("Analysts doubt it. Pyongyang said on Monday that the launch had failed.")
                .getFirst();
        assertThat(name.form()).isEqualTo(Name.Form.METONYM);
        assertThat(name.entity()).isEqualTo("North Korea");
    }

    @Test
    void putsAPlaceWhereTheStateBehindItSays() {
        Name paris = read("A fire broke out in Paris, Texas, on Monday.").getFirst();
        assertThat(paris.latitude()).isNull();
        Name portland = read("A fire broke out in Portland, Maine, on Monday.").getFirst();
        assertThat(portland.longitude()).isEqualTo(-70.26);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zh:朝鲜领导人金正恩访问俄罗斯。",
                "ko:북한은 러시아와 협력한다.",
                "ja:北朝鮮とロシアが会談した。",
                "ru:Лидер КНДР прибыл в Россию.",
                "de:Nordkoreas Staatschef reiste nach Russland.",
                "fr:La Corée du Nord et la Russie se rapprochent.",
                "es:Corea del Norte y Rusia se acercan."
            })
    void knowsCountriesInOtherLanguages(String line) {
        List<Name> names = Names.read(Text.of(line.substring(3)), line.substring(0, 2));
        assertThat(names).extracting(Name::entity).contains("North Korea", "Russia");
    }

    @Test
    void givesSpansInOrderInsideTheTextWhateverItHolds() {
        Random random = new Random(3);
        String[] parts = {
            "Kim",
            " ",
            "Jong Un",
            ".",
            "\n\n",
            "(KCNA)",
            "\ud83d",
            "\ude00",
            "the ",
            "North Korea",
            "'s",
            "\u201c",
            "of ",
            ",",
            " Texas",
            "de ",
            "朝鲜",
            "\u0000",
            "A.",
            "1,000",
            "said"
        };
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            for (String language : List.of("en", "zh", "ko", "ru")) {
                int end = 0;
                for (Name name : Names.read(Text.of(text.toString()), language)) {
                    assertThat(name.span().start()).isGreaterThanOrEqualTo(end);
                    assertThat(name.span().end()).isGreaterThan(name.span().start());
                    assertThat(name.span().text())
                            .isEqualTo(text.substring(
                                    name.span().start(), name.span().end()));
                    end = name.span().end();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "word ",
                "North Korea ",
                "KIM JONG UN ",
                "\u201c",
                "\ud83d\ude00",
                "\ud83d",
                "Kim, ",
                "New York, ",
                "de Van "
            })
    void endsInBoundedTimeOnTwoMegabytesOfOneSentence(String part) {
        String text = part.repeat(2_000_000 / part.length());
        long start = System.nanoTime();
        assertThatCode(() -> Names.read(Text.of(text), "en")).doesNotThrowAnyException();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
    }

    private static List<Name> read(String text) {
        return Names.read(Text.of(text), "en");
    }

    private static Name only(String text, Name.Type type) {
        return read(text).stream()
                .filter(name -> name.type() == type)
                .findFirst()
                .orElseThrow();
    }
}
