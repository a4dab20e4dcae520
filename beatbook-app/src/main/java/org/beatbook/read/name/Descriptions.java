package org.beatbook.read.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.beatbook.news.Name;
import org.beatbook.news.Quote;
import org.beatbook.news.When;
import org.beatbook.read.Text;
import org.jspecify.annotations.Nullable;

/** Words that mean people without naming them: the North Korean leader, he. English alone. */
public final class Descriptions {
    private Descriptions() {}

    /**
     * The names of a text and what stands for people beside them, in the order of the text. A description may have the name
     * of its country inside it.
     *
     * @param published when, for who held an office then
     */
    public static List<Name> add(
            Text text, List<Name> names, List<Quote> quotes, @Nullable When published, Lists lists) {
        List<Name> all = new ArrayList<>(names);
        all.addAll(new Nominals(text, names, published, lists).find());
        all.addAll(new Pronouns(text, all, quotes, lists).find());
        all.sort(Comparator.comparingInt((Name name) -> name.span().start())
                .thenComparingInt(name -> -name.span().end()));
        return all;
    }
}
