package org.beatbook.group;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beatbook.group.Tokens.Token;
import org.beatbook.group.Traits.Kind;
import org.beatbook.group.Traits.Term;
import org.beatbook.news.Report;

/** Takes from an article what it is compared by. */
final class Sketching {
    /** Fewer consonants tell no name. */
    private static final int SHORTEST_SOUND = 3;

    private static final int SHORTEST_PHRASE = 4;
    private static final Pattern THOUSANDS = Pattern.compile("[.,](?=\\d{3}\\b)");
    private static final Pattern KATAKANA = Pattern.compile("[ァ-ヺー]{3,}");

    /** In the order in which the article has them. */
    private final List<Tally> tallies = new ArrayList<>();

    private final Map<Kind, Map<String, Tally>> byKind = new EnumMap<>(Kind.class);
    /** Words as they are said within sentences. */
    private final Map<String, Word> words = new HashMap<>();

    private final Map<String, Said> roots = new HashMap<>();

    /** How often, and how often of these with a capital. */
    private static final class Said {
        private int all;
        private int capital;

        void count(Token token) {
            all++;
            capital += token.capital() ? 1 : 0;
        }

        boolean isMostlyCapital() {
            return capital * 2 > all;
        }
    }

    private record Word(Said itself, Said root) {}

    private static final class Tally {
        final Kind kind;
        final String text;
        final String said;
        final int first;
        int count;
        int lead;

        Tally(Kind kind, String text, String said, int first) {
            this.kind = kind;
            this.text = text;
            this.said = said;
            this.first = first;
        }
    }

    private final String language;

    private Sketching(Report report) {
        this.language = Node.language(report.language());
    }

    static Traits traits(Report report) {
        return Traits.of(terms(report));
    }

    /** All of its terms, with their words. */
    static List<Term> terms(Report report) {
        return new Sketching(report).found(report);
    }

    private List<Term> found(Report report) {
        List<Token> headline = Tokens.of(report.headline());
        List<Token> body =
                Tokens.of(report.standfirst() == null ? report.text() : report.standfirst() + "\n\n" + report.text());
        body.forEach(this::watch);
        add(headline, true);
        add(body, false);
        foreign(report);
        report.entities().forEach(id -> add(Kind.ENTITY, id, id, false));
        report.events().forEach(id -> add(Kind.EVENT, id, id, false));
        Map<Integer, Term> terms = LinkedHashMap.newLinkedHashMap(tallies.size());
        for (Tally t : tallies) {
            int hash = t.kind.hash(t.text);
            terms.putIfAbsent(hash, new Term(t.said, hash, kind(t), t.count, t.lead, t.first));
        }
        return new ArrayList<>(terms.values());
    }

    private void watch(Token token) {
        if (!token.opening() && !token.isNumber()) {
            Word word = words.get(token.folded());
            if (word == null) {
                word = new Word(new Said(), roots.computeIfAbsent(Folding.root(token, language), k -> new Said()));
                words.put(token.folded(), word);
            }
            word.itself().count(token);
            word.root().count(token);
        }
    }

    private void add(List<Token> tokens, boolean isHeadline) {
        phrases(tokens, isHeadline);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String text = token.text();
            boolean lead = isHeadline || token.sentence() == 0;
            String day = MonthNames.day(tokens, i);
            if (day != null) {
                add(Kind.DATE, day, MonthNames.said(day, text), lead);
            }
            if (token.isNumber()) {
                add(Kind.NUMBER, number(text), text, lead);
            } else {
                add(Kind.WORD, Folding.root(token, language), text, lead);
                if (isName(token) || isHangul(text)) {
                    sound(token.stem(), SHORTEST_SOUND, lead);
                }
            }
        }
    }

    private static boolean isHangul(String text) {
        return Character.UnicodeScript.of(text.codePointAt(0)) == Character.UnicodeScript.HANGUL;
    }

    private void sound(String name, int shortest, boolean lead) {
        String sounds = Sounds.of(name);
        if (sounds.length() >= shortest) {
            add(Kind.SOUND, sounds, name, lead);
        }
    }

    /** What Japanese writes of names from elsewhere. */
    private void foreign(Report report) {
        if (language.equals("ja")) {
            Matcher names = KATAKANA.matcher(report.headline() + "\n" + report.text());
            while (names.find()) {
                sound(names.group(), SHORTEST_SOUND, false);
            }
        }
    }

    /** Names of several words, and what stands together where nothing tells names. */
    private void phrases(List<Token> tokens, boolean isHeadline) {
        StringBuilder phrase = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (isName(token)) {
                boolean more = token.joined() && !phrase.isEmpty();
                if (!more) {
                    phrase.setLength(0);
                }
                phrase.append(more ? " " : "").append(token.folded());
                if (more) {
                    String pair = phrase.substring(previous(phrase));
                    String said = tokens.get(i - 1).text() + " " + token.text();
                    add(Kind.PHRASE, pair, said, isHeadline || token.sentence() == 0);
                    sound(phrase.toString(), SHORTEST_PHRASE, isHeadline || token.sentence() == 0);
                }
            } else {
                phrase.setLength(0);
            }
        }
    }

    /** Where the last but one word of a phrase begins. */
    private static int previous(StringBuilder phrase) {
        int last = phrase.lastIndexOf(" ");
        return phrase.lastIndexOf(" ", last - 1) + 1;
    }

    private boolean isName(Token token) {
        if (!token.capital() || token.isNumber()) {
            return false;
        }
        Word word = words.get(token.folded());
        return word != null && word.itself().isMostlyCapital();
    }

    /** A number as it is compared: without what parts its thousands. */
    static String number(String text) {
        boolean isPlain = text.indexOf('.') < 0 && text.indexOf(',') < 0;
        return isPlain ? text : THOUSANDS.matcher(text).replaceAll("").replace(',', '.');
    }

    private void add(Kind kind, String text, String said, boolean lead) {
        Map<String, Tally> ofKind = byKind.computeIfAbsent(kind, k -> new HashMap<>());
        Tally tally = ofKind.get(text);
        if (tally == null) {
            tally = new Tally(kind, text, said, tallies.size());
            ofKind.put(text, tally);
            tallies.add(tally);
        }
        tally.count++;
        tally.lead += lead ? 1 : 0;
    }

    private Kind kind(Tally tally) {
        if (tally.kind != Kind.WORD) {
            return tally.kind;
        }
        Said said = roots.get(tally.text);
        return said != null && said.isMostlyCapital() ? Kind.NAME : Kind.WORD;
    }
}
