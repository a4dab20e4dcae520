package org.beatbook.read.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.beatbook.news.Name;
import org.beatbook.news.Quote;
import org.beatbook.news.Quote.Speaker;
import org.beatbook.news.Span;
import org.jspecify.annotations.Nullable;

/** Gives each finding its speaker: its clause's subject, that of the clause it leans on, or who spoke just before. */
final class Attribution {
    private static final Set<String> TELLING = Set.of(
            "say", "tell", "add", "note", "argue", "write", "warn", "continue", "explain", "state", "according to");

    private final Layout layout;
    private final Speakers speakers;
    private final SubjectBefore before;
    private @Nullable Speaker last;
    private int lastAt = -1;
    /** Whether the last quote had its speaker of the one before: two paragraphs later it is no longer sure. */
    private boolean isCarried;
    /** Whether the last quote's verb is one of reports rather than of tales: said, not grinned. */
    private boolean isNews;
    /** Whether the last quote was a question, which another may answer. */
    private boolean asks;

    Attribution(Layout layout) {
        this.layout = layout;
        this.speakers = new Speakers(layout);
        this.before = new SubjectBefore(layout);
    }

    List<Quote> attribute(List<Finding> findings) {
        List<Quote> quotes = new ArrayList<>();
        for (Finding finding : findings) {
            if (!finding.isOrdered()) {
                continue;
            }
            Speaker speaker = speaker(finding);
            isCarried = finding.clause() == null && finding.speaker() == null;
            isNews = finding.clause() != null
                    ? TELLING.contains(finding.clause().verb().lemma())
                    : isNews;
            asks = layout.is(finding.to() - 2, "?");
            quotes.add(quote(finding, speaker));
            if (speaker != null) {
                last = speaker;
                lastAt = layout.text().tokenAt(speaker.span().start());
            }
        }
        return quotes;
    }

    private @Nullable Speaker speaker(Finding finding) {
        Clause clause = finding.clause();
        Phrase phrase = finding.speaker() != null ? finding.speaker() : clause == null ? null : clause.subject();
        if (phrase != null) {
            return speakers.of(phrase, last, lastAt);
        }
        return clause != null ? leaning(clause) : carried(finding);
    }

    /** Of the clause before in the same sentence, or the sentence's own subject. */
    private @Nullable Speaker leaning(Clause clause) {
        int sentence = layout.text().sentenceOf(clause.from());
        if (last != null && lastAt >= 0 && layout.text().sentenceOf(lastAt) == sentence) {
            int other = other(lastAt + 1, clause.from());
            return other < 0 ? last : speakers.of(new Phrase(other, other + 1), last, lastAt);
        }
        Phrase subject = main(layout.text().sentences().get(sentence).from(), clause.from());
        return subject == null ? null : speakers.of(subject, last, lastAt);
    }

    /** He or she, as the subject of a verb between: when Kim asked, he declined, saying …; -1 where none is. */
    private int other(int from, int to) {
        for (int at = to - 2; at >= from; at--) {
            if (layout.isAny(at, SmallWords.PERSONAL)
                    && layout.is(at - 1, ",")
                    && SmallWords.looksFinite(layout.lower(at + 1))) {
                return at;
            }
        }
        return -1;
    }

    private @Nullable Phrase main(int from, int to) {
        for (int at = from + 1; at < to; at++) {
            boolean finite = SmallWords.looksFinite(layout.lower(at)) || isThirdPerson(at);
            if (finite && !layout.isMarked(at) && !layout.capital(at)) {
                int end = at - 1;
                while (end > from && SmallWords.isAdverb(layout.lower(end)) && layout.nameAt(end) == null) {
                    end--;
                }
                return before.endingAt(end, from);
            }
        }
        return null;
    }

    /** A word in s right behind a person's name is a verb. */
    private boolean isThirdPerson(int at) {
        Name name = layout.nameAt(at - 1);
        return name != null
                && name.type() == Name.Type.PERSON
                && layout.isWord(at)
                && layout.lower(at).endsWith("s")
                && layout.lower(at).length() > 3;
    }

    /** Who spoke in this paragraph or at the end of the one before; else the one person of the sentence. */
    private @Nullable Speaker carried(Finding finding) {
        int paragraph = paragraph(finding.from());
        Speaker lead = lead(finding);
        if (lead != null) {
            return lead;
        }
        boolean near = last != null && lastAt >= 0 && paragraph - paragraph(lastAt) <= 1 && lastAt < finding.from();
        boolean over = last != null && paragraph > paragraph(lastAt);
        boolean another = over && (isCarried || asks || !isNews || !opens(finding));
        return near && !another ? last : null;
    }

    /** Whether nothing stands before a quote in its paragraph. */
    private boolean opens(Finding finding) {
        return finding.from() == 0 || paragraph(finding.from() - 1) < paragraph(finding.from());
    }

    /** The one person whom the sentence before the marks, or the words before their colon, name. */
    private @Nullable Speaker lead(Finding finding) {
        int to = finding.from();
        int sentence = layout.text().sentenceOf(Math.max(0, to - 1));
        if (to == 0
                || paragraph(to - 1) != paragraph(to)
                || lastAt >= layout.text().sentences().get(sentence).from()) {
            return null;
        }
        int from = layout.text().sentences().get(sentence).from();
        Name only = null;
        for (int at = from; at < to; at++) {
            Name name = layout.nameAt(at);
            if (name != null && name.type() == Name.Type.PERSON && !layout.isMarked(at) && !name.equals(only)) {
                if (only != null || layout.isAny(at - 1, SmallWords.INSIDE)) {
                    return null;
                }
                only = name;
            }
        }
        if (only != null) {
            return new Speaker(only.span(), only.entity());
        }
        boolean pronoun = layout.isAny(from, SmallWords.PERSONAL);
        return pronoun ? speakers.of(new Phrase(from, from + 1), last, lastAt) : null;
    }

    private int paragraph(int token) {
        return layout.text().sentences().get(layout.text().sentenceOf(token)).paragraph();
    }

    private Quote quote(Finding finding, @Nullable Speaker speaker) {
        List<Span> parts =
                finding.parts().stream().map(p -> layout.span(p.from(), p.to())).toList();
        Clause clause = finding.clause();
        return new Quote(
                layout.span(finding.from(), finding.to()),
                finding.direct(),
                finding.mixed(),
                parts.size() > 1 ? parts : List.of(),
                clause == null
                        ? null
                        : layout.span(clause.verb().from(), clause.verb().to()),
                speaker,
                finding.rule());
    }
}
