package org.beatbook.extract.picture;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.beatbook.news.Credit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditsTest {

    /** The parts as one text: creators joined by +, providers, via, how. */
    private static String parts(String line) {
        Credit credit = Credits.parse(line);
        return "%s > %s > %s > %s"
                .formatted(
                        String.join(" + ", credit.creators()),
                        String.join(" + ", credit.providers()),
                        credit.via() == null ? "" : credit.via(),
                        credit.how().name().toLowerCase(java.util.Locale.ROOT))
                .replaceAll(" +", " ")
                .strip();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            Vladimir Smirnov/Sputnik/Pool via Reuters => Vladimir Smirnov > Sputnik > Reuters > pool
            Vladimir Smirnov/Pool/AFP => Vladimir Smirnov > AFP > > pool
            Illustration: Teo Chin Puay => Teo Chin Puay > > > illustration
            Cartoon: Heng Kim Song => Heng Kim Song > > > cartoon
            The Defense Ministry/Handout via Reuters => > The Defense Ministry > Reuters > handout
            Kevin Lamarque/File Photo/Reuters => Kevin Lamarque > Reuters > > file
            Chung Sung-Jun/Reuters => Chung Sung-Jun > Reuters > > photo
            Ints Kalnins/Reuters => Ints Kalnins > Reuters > > photo
            AP Photo/Ahn Young-joon => Ahn Young-joon > AP > > photo
            AP Photo/Korea News Service, File => > AP + Korea News Service > > file
            Korean Central News Agency/Korea News Service via AP => > Korean Central News Agency + Korea News Service > AP > photo
            Photo by John Smith/Getty Images => John Smith > Getty Images > > photo
            JOHN SMITH/AFP via Getty Images => JOHN SMITH > AFP > Getty Images > photo
            Photograph: Jane Doe/Anadolu Agency => Jane Doe > Anadolu Agency > > photo
            Foto: Peter Muster/dpa => Peter Muster > dpa > > photo
            Peter Muster/picture alliance => Peter Muster > picture alliance > > photo
            picture alliance/dpa | Peter Muster => Peter Muster > picture alliance + dpa > > photo
            © Jane Doe / Reuters => Jane Doe > Reuters > > photo
            © 2023 Reuters. All rights reserved. => > Reuters > > photo
            Crédit photo : Jeanne Dupont / AFP => Jeanne Dupont > AFP > > photo
            (Photo: NASA) => > NASA > > photo
            Courtesy of NASA => > NASA > > photo
            Courtesy of the Ito Family => > the Ito Family > > photo
            Handout => > > > handout
            Screenshot from YouTube => > YouTube > > screenshot
            Graphic: Reuters => > Reuters > > graphic
            Jane Doe for The Washington Post => Jane Doe > The Washington Post > > photo
            写真＝共同通信社 => > 共同通信社 > > photo
            사진=연합뉴스 => > 연합뉴스 > > photo
            [사진 출처 = 연합뉴스] => > 연합뉴스 > > photo
            [사진=김혜진 기자] => 김혜진 > > > photo
            Bild: IMAGO/Jane Doe => Jane Doe > IMAGO > > photo
            REUTERS/Kim Hong-Ji => Kim Hong-Ji > REUTERS > > photo
            REUTERS/Kim Hong-Ji/File Photo => Kim Hong-Ji > REUTERS > > file
            Getty Images => > Getty Images > > photo
            Archivfoto => > > > file
            EPA-EFE/JEON HEON-KYUN => JEON HEON-KYUN > EPA-EFE > > photo
            EPA/JEON HEON-KYUN / POOL => JEON HEON-KYUN > EPA > > pool
            Xinhua/Li Gang => Li Gang > Xinhua > > photo
            Yonhap => > Yonhap > > photo
            Shutterstock => > Shutterstock > > photo
            Creative Commons/Flickr: somebody => somebody > Flickr > > photo
            AFP PHOTO / KCNA VIA KNS => > AFP + KCNA > KNS > photo
            KCNA via REUTERS => > KCNA > REUTERS > photo
            Sputnik/Mikhail Metzel/Kremlin via REUTERS => Mikhail Metzel > Sputnik + Kremlin > REUTERS > photo
            Mikhail Metzel, Sputnik, Kremlin Pool Photo via AP => Mikhail Metzel > Sputnik + Kremlin > AP > pool
            South Korean Presidential Office/Handout via Reuters => > South Korean Presidential Office > Reuters > handout
            AP Photo/Lee Jin-man, Pool, File => Lee Jin-man > AP > > pool
            STR/AFP via Getty Images => STR > AFP > Getty Images > photo
            Photo illustration by Jane Doe => Jane Doe > > > illustration
            U.S. Navy photo by John Smith => John Smith > U.S. Navy > > photo
            Jane Doe and John Roe/AFP => Jane Doe + John Roe > AFP > > photo
            Foto: Lichtgut/Christoph Muster => Christoph Muster > Lichtgut > > photo
            Дмитрий Петров, Коммерсантъ => Дмитрий Петров > Коммерсантъ > > photo
            Фото: Иван Петров / ТАСС => Иван Петров > ТАСС > > photo
            Foto: EFE/ J.J. García => J.J. García > EFE > > photo
            (新华社记者张三摄) => 张三 > 新华社 > > photo
            图：新华社 => > 新华社 > > photo
            TT => > TT > > photo
            Foto: Anna Svensson/TT => Anna Svensson > TT > > photo
            Karikatur: Max Muster => Max Muster > > > cartoon
            Grafik: dpa => > dpa > > graphic
            Photo courtesy of Jane Doe => > Jane Doe > > photo
            Photo by Jane => Jane > > > photo
            Jane van der Berg/ANP => Jane van der Berg > ANP > > photo
            John Smith, Jr./AP => John Smith, Jr. > AP > > photo
            Zuma Press/Alamy Live News => > Zuma Press + Alamy Live News > > photo
            Image credit: Google => > Google > > photo
            Bettmann Archive/Getty Images => > Bettmann Archive + Getty Images > > photo
            Ng Han Guan, AP => Ng Han Guan > AP > > photo
            jane.doe@example.org => > jane.doe@example.org > > photo
            تصوير: أحمد محمد / رويترز => أحمد محمد > رويترز > > photo
            """)
    void readsTheFormsOfAgenciesAndPapers(String line, String expected) {
        assertThat(parts(line)).isEqualTo(expected.replaceAll(" +", " ").strip());
    }

    @Test
    void blankLineGivesEmptyParts() {
        assertThat(Credits.parse(""))
                .isEqualTo(new Credit("", java.util.List.of(), java.util.List.of(), null, Credit.How.PHOTO));
        assertThat(parts("   ")).isEqualTo("> > > photo");
    }

    @Test
    void firstHowInOrderWinsWhereSeveralApply() {
        assertThat(Credits.parse("Pool/Handout/File").how()).isEqualTo(Credit.How.HANDOUT);
        assertThat(Credits.parse("File/Pool").how()).isEqualTo(Credit.How.POOL);
    }

    @Property(tries = 500)
    void anyStringGivesPartsThatStandInIt(@ForAll String line) {
        check(line);
    }

    @Property(tries = 1000)
    void anyMixtureOfCreditWordsGivesPartsThatStandInIt(@ForAll("mixtures") String line) {
        check(line);
    }

    @Property(tries = 300)
    void personBesideAgencyIsCreatorInAnyOrder(@ForAll("people") String person, @ForAll("agencies") String agency) {
        assertThat(parts(person + "/" + agency)).isEqualTo(person + " > " + agency + " > > photo");
        assertThat(parts(agency + "/" + person)).isEqualTo(person + " > " + agency + " > > photo");
        assertThat(parts("Photo: " + person + " via " + agency)).isEqualTo(person + " > > " + agency + " > photo");
    }

    @Provide
    Arbitrary<String> people() {
        Arbitrary<String> first = Arbitraries.of("Anna", "Jean-Luc", "Kim", "MARIA", "Øyvind", "Łukasz", "J.J.");
        Arbitrary<String> last = Arbitraries.of("Garcia", "O'Neill", "van Dijk", "Hong-Ji", "McDonald", "ŠIMIĆ");
        return net.jqwik.api.Combinators.combine(first, last).as((f, l) -> f + " " + l);
    }

    @Provide
    Arbitrary<String> agencies() {
        return Arbitraries.of("Reuters", "AFP", "Getty Images", "dpa", "TASS", "新华社", "EPA-EFE");
    }

    @Provide
    Arbitrary<String> mixtures() {
        return Arbitraries.of(
                        "AP",
                        "Photo",
                        "Foto:",
                        "/",
                        " ",
                        "|",
                        "via",
                        "by",
                        "(",
                        ")",
                        "©",
                        "Pool",
                        "File",
                        "Jane",
                        "Doe",
                        "Getty Images",
                        "写真",
                        "＝",
                        "共同",
                        "撮影",
                        "for",
                        "and",
                        ",",
                        ".",
                        "-",
                        "von",
                        "de",
                        "Cartoon",
                        ":",
                        "\u00a0",
                        "\ud83d",
                        "http://",
                        "Ministry",
                        "of",
                        "제공",
                        "'",
                        "\"")
                .list()
                .ofMaxSize(14)
                .map(words -> String.join(words.size() % 2 == 0 ? " " : "", words));
    }

    private static void check(String line) {
        Credit credit = Credits.parse(line);
        assertThat(credit.line()).isEqualTo(line);
        assertThat(credit.creators()).allSatisfy(part -> assertThat(line).contains(part));
        assertThat(credit.providers()).allSatisfy(part -> assertThat(line).contains(part));
        if (credit.via() != null) {
            assertThat(line).contains(credit.via());
        }
    }
}
