package org.beatbook.topic;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.beatbook.news.Item;
import org.beatbook.query.Clause;
import org.beatbook.query.Clause.Leaf;
import org.beatbook.query.Excerpt;
import org.beatbook.query.Field;
import org.beatbook.query.Passage;
import org.beatbook.query.SingleArticle;
import org.beatbook.topic.Explanation.Place;
import org.beatbook.topic.Explanation.Reason;

/** Reasons in plain English. */
final class Plain {
    private static final int BEFORE = 40;
    private static final int LENGTH = 120;

    private Plain() {}

    /** The first place in each field, and each tag. */
    static List<Place> places(Leaf leaf, SingleArticle article, Item item) {
        Map<Field, List<Passage>> byField = new EnumMap<>(Field.class);
        article.passages(leaf)
                .forEach(p -> byField.computeIfAbsent(p.field(), f -> new ArrayList<>())
                        .add(p));
        List<Place> places = new ArrayList<>();
        byField.forEach((field, passages) -> {
            if (field == Field.TAG) {
                places.addAll(tags(passages, item));
            } else {
                Excerpt excerpt = Excerpt.around(article.text(field), passages, BEFORE, LENGTH);
                places.add(new Place(field, excerpt.text(), excerpt));
            }
        });
        return places;
    }

    /** The tags that hold a passage; in the article they stand with one character between. */
    private static List<Place> tags(List<Passage> passages, Item item) {
        List<Place> places = new ArrayList<>();
        int start = 0;
        for (String tag : item.tags()) {
            int from = start;
            List<Passage> here = passages.stream()
                    .filter(p -> p.start() >= from && p.end() <= from + tag.length())
                    .map(p -> new Passage(p.field(), p.start() - from, p.end() - from))
                    .toList();
            if (!here.isEmpty()) {
                places.add(new Place(Field.TAG, tag, Excerpt.around(tag, here, tag.length(), tag.length())));
            }
            start += tag.isEmpty() ? 0 : tag.length() + 1;
        }
        return places;
    }

    static String line(Reason reason) {
        String line = reason.matched() ? matched(reason) : said(reason.clause()) + " is not found" + weight(reason);
        if (reason.negated()) {
            return "NOT: " + line;
        }
        return reason.matched() && !reason.counts() ? line + " – does not count, as its group does not match" : line;
    }

    private static String matched(Reason reason) {
        List<Place> places = reason.places();
        if (places.isEmpty()) {
            return value(reason);
        }
        if (places.stream().allMatch(p -> p.field() == Field.TAG)) {
            return places.stream()
                    .map(Place::value)
                    .distinct()
                    .collect(Collectors.joining(" and ", "listed under ", ""));
        }
        List<String> fields =
                places.stream().map(p -> p.field().label()).distinct().toList();
        return "%s in the %s%s: %s"
                .formatted(
                        said(reason.clause()),
                        joined(fields),
                        weight(reason),
                        places.getFirst().excerpt().text());
    }

    private static String value(Reason reason) {
        Item item = reason.item();
        String is = switch (reason.clause()) {
            case Clause.Dates dates -> "the date is " + item.day() + ", as " + said(dates) + " asks";
            case Clause.Keyword keyword -> "the " + keyword.field().label() + " is " + value(keyword, item);
            default -> said(reason.clause()) + " is found";
        };
        return is + weight(reason);
    }

    private static String value(Clause.Keyword keyword, Item item) {
        return switch (keyword.field()) {
            case SOURCE -> item.source();
            case URL -> String.valueOf(item.url());
            default -> keyword.value();
        };
    }

    private static String weight(Reason reason) {
        return reason.negated()
                ? ""
                : " (weight " + Explanation.number(reason.clause().weight()) + ")";
    }

    /** The clause as the query says it, its weight and a field of words left out. */
    private static String said(Leaf leaf) {
        Leaf bare = switch (leaf) {
            case Clause.Words words -> new Clause.Words(null, words.text(), words.prefix(), 1);
            case Clause.Near near -> new Clause.Near(null, near.distance(), near.parts(), 1);
            default -> leaf.withWeight(1);
        };
        return bare.print();
    }

    private static String joined(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.getFirst() : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
