package org.beatbook.extract.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.beatbook.extract.picture.Captions;
import org.beatbook.extract.picture.Captions.Likeness;
import org.beatbook.news.When;
import org.jspecify.annotations.Nullable;

/** One line of a text listing, with how well each role fits its look. */
final class TextLine {
    private static final Pattern BYLINE = Pattern.compile(
            "(?:(?iu:by|von|par|por|door|av|af|di|przez|text|words by|автор|autor|author)(?:\\s*:\\s*|\\s+)\\p{Lu}|"
                    + "(?:文[/／:：・]|作者[:：]|記者[:：])\\s*\\p{L}).{0,80}");
    private static final Pattern OTHER = Pattern.compile(
            "(?iu)(read more|more|load more|show more|see more|continue reading|advertisement|anzeige|werbung|publicité|"
                    + "publicidad|subscribe|sign up|share|weiterlesen|mehr|lire la suite|lire plus|voir plus|leer más|ver más|"
                    + "lees meer|läs mer|les mer|læs mere|leggi tutto|czytaj więcej|читать далее|もっと見る|続きを読む|更多|"
                    + "阅读全文|더보기|\\d+ ?(min|mins|minutes|minuten|分)( read| de lecture| lesezeit)?\\.?|page \\d+.*|"
                    + "next|previous|weiter|zurück|suivant|siguiente|\\d+ comments?|[^\\p{L}\\p{N}]+)");
    /** What follows words that lead on. */
    private static final Pattern TRAIL = Pattern.compile("[\\s.…»>→›]+$");

    private static final Pattern SENTENCE_WITHIN =
            Pattern.compile("\\p{Ll}\\p{Ll}[.!?][”\"’»)]? +[“\"‘«(¿¡]?\\p{Lu}|[。！？].");
    private static final Pattern SENTENCE_END = Pattern.compile("[.。][”\"’»」』)）]*$");
    private static final Pattern ANY_END = Pattern.compile("[.。!?！？…][”\"’»」』)）]*$");

    private final String text;
    private final int gap;
    private final Captions.Told told;
    private final Likeness alone;
    private final @Nullable When date;
    private final boolean dated;
    private final double[] scores = new double[Role.values().length];

    private TextLine(String text, int gap) {
        this.text = text;
        this.gap = gap;
        this.told = Captions.tell(text);
        this.alone = told.caption() == null ? told.likeness() : Likeness.NONE;
        this.dated = DateLine.looksLike(text);
        this.date = dated ? DateLine.read(text) : null;
        for (Role role : Role.values()) {
            scores[role.ordinal()] = fit(role);
        }
    }

    /** The lines that are not blank. */
    static List<TextLine> of(String text, int most) {
        List<TextLine> lines = new ArrayList<>();
        int blanks = 0;
        for (String raw : (Iterable<String>) text.lines()::iterator) {
            String line = tidy(raw);
            if (line.isEmpty()) {
                blanks++;
                continue;
            }
            lines.add(new TextLine(line, Math.min(blanks, Layout.GAPS - 1)));
            blanks = 0;
            if (lines.size() == most) {
                break;
            }
        }
        return lines;
    }

    private static String tidy(String raw) {
        return raw.replace("\ufeff", "")
                .replace("\u200b", "")
                .replace('\u00a0', ' ')
                .strip();
    }

    String text() {
        return text;
    }

    /** The blank lines before it, capped. */
    int gap() {
        return gap;
    }

    Captions.Told told() {
        return told;
    }

    @Nullable
    When date() {
        return date;
    }

    double score(Role role) {
        return scores[role.ordinal()];
    }

    private double fit(Role role) {
        return switch (role) {
            case TITLE -> title();
            case CAPTION -> caption();
            case CREDIT -> alone == Likeness.STRONG ? 6 : alone == Likeness.WEAK ? 1 : -12;
            case KICKER -> kicker();
            case HEADLINE -> headline();
            case STANDFIRST -> standfirst();
            case DATE -> dated ? 6 : -15;
            case BYLINE -> isByline() ? 4 : -15;
            case OTHER -> text.length() < 80 && OTHER.matcher(text).matches() ? 5 : -9;
        };
    }

    /** Whether words only lead on to the article, such as "Read more". */
    static boolean leadsOn(String words) {
        return words.length() < 80
                && OTHER.matcher(TRAIL.matcher(words.strip()).replaceAll("")).matches();
    }

    /** Length in letters of an alphabet: a sign of Chinese or Japanese says as much as two and a half of them. */
    private double length() {
        long wide = text.chars().filter(c -> c >= 0x2e80 && c < 0xd800).count();
        return text.length() + 1.5 * wide;
    }

    private boolean isByline() {
        return text.length() < 90
                && !ANY_END.matcher(text).find()
                && BYLINE.matcher(text).matches();
    }

    private double title() {
        double score = length() <= 40 ? 1 : length() <= 80 ? -0.5 : -4;
        score -= ANY_END.matcher(text).find() ? 2 : 0;
        return score - (told.credit() != null || dated ? 6 : 0);
    }

    private double caption() {
        if (alone == Likeness.STRONG) {
            return -4;
        }
        double score = told.credit() == null ? -4.5 : told.likeness() == Likeness.STRONG ? 6 : 4;
        score -= length() < 12 ? 2 : 0;
        return score - (dated ? 8 : 0);
    }

    private double kicker() {
        boolean ends = ANY_END.matcher(text).find();
        double score = length() <= 30 && text.split("\\s+").length <= 4 && !ends ? -1.5 : -9;
        boolean shouting = text.equals(text.toUpperCase(java.util.Locale.ROOT))
                && !text.equals(text.toLowerCase(java.util.Locale.ROOT));
        score += shouting || text.endsWith(":") || Genres.isKicker(text) ? 2.5 : 0;
        return score - (dated || alone == Likeness.STRONG ? 6 : 0);
    }

    private double headline() {
        double length = length();
        double score = length <= 110 ? 1.5 : length <= 150 ? 0 : length <= 200 ? -3 : -7;
        score -= length < 12 ? 1 : 0;
        score -= SENTENCE_END.matcher(text).find() && !text.endsWith("..") ? 2.5 : 0;
        score -= SENTENCE_WITHIN.matcher(text).find() ? 2 : 0;
        score -= told.credit() == null ? 0 : alone == Likeness.WEAK ? 1.5 : told.likeness() == Likeness.STRONG ? 6 : 4;
        return score - (dated || isByline() || OTHER.matcher(text).matches() ? 6 : 0);
    }

    private double standfirst() {
        double length = length();
        double score = length >= 140 ? 3 : length >= 80 ? 1.5 : length >= 45 ? 0 : -1.5;
        score += ANY_END.matcher(text).find() ? 1.5 : -0.5;
        score += SENTENCE_WITHIN.matcher(text).find() ? 1 : 0;
        score -= told.credit() == null ? 0 : told.likeness() == Likeness.STRONG ? 6 : 4;
        return score - (dated || isByline() ? 6 : 0);
    }
}
