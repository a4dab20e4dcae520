package org.beatbook.read.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beatbook.news.Name;
import org.beatbook.news.Span;
import org.beatbook.read.Text;

/**
 * Names for tests of events, by lists alone: countries as the JDK has them, some demonyms and capitals; other words with
 * capitals inside a sentence are people.
 */
final class PlainNames {
    private static final Map<String, String> COUNTRIES = new HashMap<>();
    private static final Map<String, String> DEMONYMS = new HashMap<>();
    private static final Map<String, String> CAPITALS = new HashMap<>();
    private static final String TABLE = """
            AFG Afghan Kabul;ALB Albanian Tirana;DZA Algerian Algiers;AGO Angolan Luanda;ARG Argentine Buenos_Aires;
            AUS Australian Canberra;AZE Azerbaijani Baku;ARG Argentinian -;BDI Burundian -;BGD Bangladeshi Dhaka;
            BGR Bulgarian Sofia;BIH Bosnian Sarajevo;BLR Belarusian Minsk;BRA Brazilian Brasilia;BEL Belgian -;
            CAN Canadian Ottawa;CHE Swiss -;CHL Chilean Santiago;CHN Chinese Beijing;COD Congolese Kinshasa;
            COL Colombian Bogota;CUB Cuban Havana;CZE Czech Prague;DEU German Berlin;DNK Danish -;EGY Egyptian Cairo;
            ESP Spanish Madrid;ETH Ethiopian -;FJI Fijian Suva;FRA French Paris;GBR British London;GEO Georgian -;
            GHA Ghanaian Accra;GRC Greek Athens;HRV Croatian Zagreb;HUN Hungarian Budapest;IDN Indonesian Jakarta;
            IND Indian New_Delhi;IRN Iranian Tehran;IRQ Iraqi Baghdad;ISR Israeli Jerusalem;ITA Italian Rome;
            JOR Jordanian Amman;JPN Japanese Tokyo;KEN Kenyan Nairobi;KHM Cambodian -;KOR South_Korean Seoul;
            LBN Lebanese Beirut;LBR Liberian Monrovia;LBY Libyan Tripoli;LKA Sri_Lankan Colombo;LTU Lithuanian Vilnius;
            LVA Latvian Riga;MAR Moroccan Rabat;MKD Macedonian Skopje;MMR Burmese -;MOZ Mozambican Maputo;
            MYS Malaysian -;NGA Nigerian Abuja;NIC Nicaraguan Managua;NLD Dutch -;PAK Pakistani Islamabad;
            PAN Panamanian -;PHL Philippine Manila;POL Polish Warsaw;PRK North_Korean Pyongyang;PRT Portuguese Lisbon;
            PSE Palestinian Gaza;ROU Romanian Bucharest;RUS Russian Moscow;RWA Rwandan Kigali;SAU Saudi Riyadh;
            SDN Sudanese Khartoum;SEN Senegalese Dakar;SLE Sierra_Leonean -;SOM Somali Mogadishu;SRB Serbian Belgrade;
            SRB Serb -;SWE Swedish Stockholm;SYR Syrian Damascus;THA Thai Bangkok;TUN Tunisian Tunis;TUR Turkish Ankara;
            TWN Taiwanese Taipei;UGA Ugandan -;UKR Ukrainian Kyiv;USA American Washington;UZB Uzbek -;VNM Vietnamese Hanoi;
            YEM Yemeni -;ZAF South_African Pretoria;ZMB Zambian Lusaka;ZWE Zimbabwean Harare;SUN Soviet -;IRL Irish Dublin;
            BIH Bosnian_Serb -;FIN Finnish Helsinki;GIN Guinean -;KWT Kuwaiti -;MLI Malian -;NPL Nepalese -;PER Peruvian Lima
            """;

    static {
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            COUNTRIES.put(country.getDisplayCountry(Locale.ENGLISH), country.getISO3Country());
        }
        for (String row : TABLE.replace("\n", "").split(";")) {
            String[] fields = row.strip().split(" ");
            String demonym = fields[1].replace('_', ' ');
            DEMONYMS.put(demonym, fields[0]);
            DEMONYMS.put(demonym + "s", fields[0]);
            CAPITALS.put(fields[2].replace('_', ' '), fields[0]);
        }
        for (String line : Lists.lines("countries.txt")) {
            COUNTRIES.put(line.substring(4), line.substring(0, 3));
        }
        COUNTRIES.put("U.S.", "USA");
        COUNTRIES.put("US", "USA");
        COUNTRIES.put("Niger", "NER");
    }

    private PlainNames() {}

    static List<Name> read(Text text) {
        List<Name> names = new ArrayList<>();
        int at = 0;
        while (at < text.tokens().size()) {
            boolean opens =
                    text.token(at).isCapital() && !isFunction(text.token(at).lower());
            int end = opens ? add(text, at, names) : 0;
            at = Math.max(at + 1, end);
        }
        return names;
    }

    private static boolean isFunction(String lower) {
        return List.of("determiner", "preposition", "subordinator", "conjunction", "modal", "auxiliary").stream()
                        .anyMatch(list -> Words.in(list, lower))
                && !lower.equals("may");
    }

    private static int add(Text text, int at, List<Name> names) {
        for (int end = Math.min(text.tokens().size(), at + 4); end > at; end--) {
            Span span = text.span(at, end);
            String words = span.text();
            Name.Form form = COUNTRIES.containsKey(words)
                    ? Name.Form.NAME
                    : DEMONYMS.containsKey(words)
                            ? Name.Form.DEMONYM
                            : CAPITALS.containsKey(words) ? Name.Form.METONYM : null;
            if (form != null) {
                String code = COUNTRIES.getOrDefault(words, DEMONYMS.getOrDefault(words, CAPITALS.get(words)));
                boolean placed = at > 0 && text.token(at - 1).lower().matches("in|at|near|of|from|around|outside");
                boolean place = form == Name.Form.METONYM && placed;
                names.add(new Name(
                        span,
                        place ? Name.Type.PLACE : Name.Type.COUNTRY,
                        place ? Name.Form.NAME : form,
                        place ? words : code,
                        null,
                        null,
                        null,
                        "test"));
                return end;
            }
        }
        return person(text, at, names);
    }

    private static int person(Text text, int at, List<Name> names) {
        int end = at;
        while (end < text.tokens().size()
                && text.token(end).isCapital()
                && !(end > at
                        && (DEMONYMS.containsKey(text.token(end).text())
                                || COUNTRIES.containsKey(text.token(end).text())))) {
            end++;
        }
        if (end - at < 2
                && (at == 0 || text.sentences().get(text.sentenceOf(at)).from() == at)) {
            return end;
        }
        boolean place = at > 0 && text.token(at - 1).lower().matches("in|at|near");
        Span span = text.span(at, end);
        names.add(new Name(
                span,
                place ? Name.Type.PLACE : Name.Type.PERSON,
                Name.Form.NAME,
                span.text(),
                null,
                null,
                null,
                "test"));
        return end;
    }
}
