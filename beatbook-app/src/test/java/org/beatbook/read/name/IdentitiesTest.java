package org.beatbook.read.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.beatbook.news.Identity;
import org.beatbook.news.Name;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentitiesTest {
    private static final Identities IDENTITIES = Identities.shipped();

    private record Pair(boolean same, Name.Type type, String language, String first, String second) {}

    @TestFactory
    Stream<DynamicTest> joinsThoseThatAreOneAndNoOthers() {
        return pairs().stream().map(pair -> DynamicTest.dynamicTest(pair.toString(), () -> check(pair)));
    }

    @Test
    void theTableIsLongEnoughToTellSomething() {
        assertThat(pairs().stream().filter(Pair::same)).hasSizeGreaterThanOrEqualTo(150);
        assertThat(pairs().stream().filter(pair -> !pair.same())).hasSizeGreaterThanOrEqualTo(100);
    }

    private static void check(Pair pair) {
        Optional<Identity> first = IDENTITIES.of(pair.type(), pair.first(), pair.language());
        Optional<Identity> second = IDENTITIES.of(pair.type(), pair.second(), pair.language());
        if (pair.same()) {
            assertThat(second.map(Identity::id)).isPresent().isEqualTo(first.map(Identity::id));
        } else if (second.isPresent()) {
            assertThat(second.map(Identity::id)).isNotEqualTo(first.map(Identity::id));
        }
        Stream.of(first, second).flatMap(Optional::stream).forEach(identity -> {
            assertThat(identity.id())
                    .matches("[a-z]+-[a-z0-9]([a-z0-9-]*[a-z0-9])?")
                    .hasSizeLessThanOrEqualTo(100);
            assertThat(identity.reason()).isNotBlank();
        });
    }

    private static List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (String line : text().split("\n")) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] fields = line.split("\t");
                String[] type = fields[1].split("/");
                for (int i = 3; i < fields.length; i++) {
                    pairs.add(new Pair(
                            fields[0].equals("="),
                            Name.Type.valueOf(type[0].toUpperCase(Locale.ROOT)),
                            type.length > 1 ? type[1] : "en",
                            fields[2],
                            fields[i]));
                }
            }
        }
        return pairs;
    }

    private static String text() {
        try (var in = IdentitiesTest.class.getResourceAsStream("identities.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kim",
                "Lavrov",
                "Mr Kim",
                "Müller",
                "kim jong",
                "a spokesman",
                "the leader",
                "…",
                "",
                "12",
                "🙂🙂",
                "X",
                "his father"
            })
    void halfANameAndADescriptionAreNobody(String words) {
        assertThat(IDENTITIES.of(Name.Type.PERSON, words, "en")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Foreign Ministry",
                "the ministry",
                "Supreme Court",
                "Ministry of Defence",
                "parliament",
                "a company",
                "Navy"
            })
    void bodiesThatEveryCountryHasAreNoneWithoutTheCountry(String words) {
        assertThat(IDENTITIES.of(Name.Type.ORGANISATION, words, "en")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PERSON|Kim Jong Un|person-kim-jong-un|KP|as written",
                "PERSON|Kim Jong-un|person-kim-jong-un|KP|written with a hyphen",
                "PERSON|Lloyd J. Austin III|person-lloyd-austin|US|number behind the name left out, middle initial left out, known as Lloyd Austin (list of people)",
                "PERSON|Daryl G. Kimball|person-daryl-kimball||middle initial left out",
                "PERSON|Yoon Seok-youl|person-yoon-suk-yeol|KR|known as Yoon Suk Yeol (list of people)",
                "ORGANISATION|KCNA|organisation-korean-central-news-agency|KP|known as Korean Central News Agency (list of organisations)",
                "ORGANISATION|Nordwind Shipping Ltd.|organisation-nordwind-shipping||legal form left out",
                "ORGANISATION|Russia's Defence Ministry|organisation-russian-defense-ministry|RU|known as Russian Defense Ministry (list of organisations)",
                "COUNTRY|DPRK|country-north-korea|KP|known as North Korea (list of countries)",
                "PLACE|Vostochny Cosmodrome|place-vostochny-cosmodrome|RU|as written",
                "PLACE|Singapore|country-singapore|SG|as written",
                "THING|Hwasong 17|thing-hwasong-17|KP|written without a hyphen"
            })
    void saysWhomItTakesANameForAndWhy(Name.Type type, String words, String id, String country, String reason) {
        Identity identity = IDENTITIES.of(type, words, "en").orElseThrow();
        assertThat(identity.id()).isEqualTo(id);
        assertThat(identity.country()).isEqualTo(country);
        assertThat(identity.reason()).isEqualTo(reason);
    }

    @Test
    void namesInOtherAlphabetsHaveReadableIdsThatAHashKeepsApart() {
        String one = IDENTITIES.of(Name.Type.PERSON, "李慕白", "zh").orElseThrow().id();
        String other =
                IDENTITIES.of(Name.Type.PERSON, "李木白", "zh").orElseThrow().id();
        assertThat(one).matches("person-li-mu-bai-[0-9a-f]{8}").isNotEqualTo(other);
    }

    @Test
    void anyTextHasAnAnswerInBoundedSize() {
        Random random = new Random(7);
        String letters = "Kim Jong-un ’“éøłКіРу金ק\uD83D\uD800\u0301.,&'\t\u200b1 ";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(40), 0, letters.length()).forEach(at -> text.append(letters.charAt(at)));
            for (Name.Type type : Name.Type.values()) {
                IDENTITIES
                        .of(type, text.toString(), i % 3 == 0 ? "zh" : "en")
                        .ifPresent(identity -> assertThat(identity.id())
                                .matches("[a-z]+-[a-z0-9-]+")
                                .hasSizeLessThanOrEqualTo(100));
            }
        }
        assertThat(IDENTITIES.of(Name.Type.PERSON, "Kim Jong ".repeat(100_000), "en"))
                .isEmpty();
    }

    /** Prints how many entities are looked up in a second of a thread's processor time. */
    public static void main(String[] args) {
        List<Pair> pairs = pairs();
        for (int round = 0; round < 5; round++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            int count = 0;
            for (int i = 0; i < 600; i++) {
                for (Pair pair : pairs) {
                    IDENTITIES.of(pair.type(), pair.second(), pair.language());
                    count++;
                }
            }
            System.out.printf(
                    "%,.0f a second%n",
                    count / ((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9));
        }
    }
}
