package org.beatbook.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.beatbook.news.Filter;
import org.beatbook.query.Analysis.Token;
import org.beatbook.query.Clause.And;
import org.beatbook.query.Clause.Dates;
import org.beatbook.query.Clause.Keyword;
import org.beatbook.query.Clause.Leaf;
import org.beatbook.query.Clause.Near;
import org.beatbook.query.Clause.Not;
import org.beatbook.query.Clause.Or;
import org.beatbook.query.Clause.Words;
import org.jspecify.annotations.Nullable;

/** Tree to Lucene query. */
public final class Translation {
    /** A prefix within {@code near} stands for at most so many words. */
    private static final int MAX_EXPANSIONS = 1024;

    static {
        // A query of 500 clauses in five fields each is within bounds.
        IndexSearcher.setMaxClauseCount(16 * Parser.MAX_CLAUSES);
    }

    private Translation() {}

    /** Which articles match; its scores are the engine's own and say how relevant an article is. */
    public static Query of(Clause clause) {
        return switch (clause) {
            case And and -> and(and.parts());
            case Or or -> or(or.parts());
            case Not not -> and(List.of(not));
            case Leaf leaf -> of(leaf);
        };
    }

    private static Query and(List<Clause> parts) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        boolean positive = false;
        for (Clause part : parts) {
            if (part instanceof Not not) {
                query.add(of(not.part()), Occur.MUST_NOT);
            } else {
                query.add(of(part), Occur.MUST);
                positive = true;
            }
        }
        if (!positive) {
            query.add(new MatchAllDocsQuery(), Occur.FILTER);
        }
        return query.build();
    }

    private static Query or(List<Clause> parts) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        parts.forEach(part -> query.add(of(part), Occur.SHOULD));
        return query.build();
    }

    /** Which articles match one clause. */
    public static Query of(Leaf leaf) {
        return switch (leaf) {
            case Words words -> anywhere(words.field(), field -> words(field, words));
            case Near near -> anywhere(near.field(), field -> near(field, near));
            case Keyword keyword -> keyword(keyword);
            case Dates dates -> days(dates.from(), dates.to());
        };
    }

    private interface InField {
        Query in(Field field);
    }

    /** A match in the headline says most about what an article is about, then one in the lines beside it. */
    private static float boost(Field field) {
        return switch (field) {
            case HEADLINE -> 4;
            case KICKER, STANDFIRST -> 2;
            default -> 1;
        };
    }

    private static Query anywhere(@Nullable Field field, InField query) {
        if (field != null) {
            return query.in(field);
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        Field.TEXT.forEach(f -> any.add(new BoostQuery(query.in(f), boost(f)), Occur.SHOULD));
        return any.build();
    }

    private static Query words(Field field, Words words) {
        List<Token> tokens = Analysis.words(words.text());
        if (tokens.size() == 1) {
            Term term = new Term(field.word(), tokens.getFirst().term());
            return words.prefix() ? new PrefixQuery(term) : new TermQuery(term);
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        tokens.forEach(token -> phrase.add(new Term(field.word(), token.term()), token.position()));
        return phrase.build();
    }

    private static Query near(Field field, Near near) {
        IntervalsSource[] parts =
                near.parts().stream().map(Translation::interval).toArray(IntervalsSource[]::new);
        return new IntervalQuery(field.word(), Intervals.maxgaps(near.distance(), Intervals.unordered(parts)));
    }

    private static IntervalsSource interval(Words words) {
        List<String> singles = Analysis.singles(words.text());
        if (words.prefix() && singles.size() == 1) {
            return Intervals.prefix(new BytesRef(singles.getFirst()), MAX_EXPANSIONS);
        }
        return Intervals.phrase(singles.toArray(String[]::new));
    }

    private static Query keyword(Keyword keyword) {
        Term term = new Term(keyword.field().word(), Keywords.normal(keyword.field(), keyword.value()));
        return unscored(keyword.prefix() ? new PrefixQuery(term) : new TermQuery(term));
    }

    private static Query days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return unscored(LongField.newRangeQuery(
                Field.DATE.word(),
                from == null ? Long.MIN_VALUE : from.toEpochDay(),
                to == null ? Long.MAX_VALUE : to.toEpochDay()));
    }

    private static Query unscored(Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), 0);
    }

    /** The conditions of a filter, its page apart; none for a filter that lets all pass. */
    public static List<Query> of(Filter filter) {
        List<Query> conditions = new ArrayList<>();
        if (filter.source() != null) {
            conditions.add(
                    new TermQuery(new Term(Field.SOURCE.word(), Keywords.normal(Field.SOURCE, filter.source()))));
        }
        if (filter.genre() != null) {
            conditions.add(
                    new TermQuery(new Term(Field.GENRE.word(), filter.genre().word())));
        }
        if (filter.from() != null || filter.to() != null) {
            conditions.add(days(filter.from(), filter.to()));
        }
        return conditions;
    }
}
