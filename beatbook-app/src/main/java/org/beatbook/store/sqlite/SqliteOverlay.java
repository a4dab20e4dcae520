package org.beatbook.store.sqlite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.beatbook.news.Decision;
import org.beatbook.news.Decision.ArticleMoved;
import org.beatbook.news.Decision.OnStories;
import org.beatbook.news.Decision.StoriesJoined;
import org.beatbook.news.Decision.StoryParted;
import org.beatbook.news.Ids;
import org.beatbook.news.Json;
import org.beatbook.news.Placing;
import org.beatbook.store.Stories.Decided;
import org.jspecify.annotations.Nullable;

/**
 * Lays what the editor decided over what grouping found. It follows from the decisions that stand, in their order, and
 * from what was found, as it is now: so the same comes out whether decisions or articles were there first, as when a book
 * is rebuilt. Only the stories that a decision touches are looked at.
 *
 * <p>Each article has a place: the story it was found in, or a part that the editor made. Moving gives an article the
 * place of another; joining makes two places one. A shown story has the articles of the places that are one. Each
 * story that was found keeps its id where its first article is shown; a part without one gets its own.
 */
final class SqliteOverlay {
    private final Database database;
    private final SqlitePlaces places;
    /** The place of each article that is not where it was found. */
    private final Map<String, String> moved = new HashMap<>();
    /** Places that are one lead to one of them. */
    private final Map<String, String> joined = new HashMap<>();
    /** The stories, as found, that a decision touches. */
    private final Set<String> touched = new LinkedHashSet<>();

    SqliteOverlay(Database database, SqlitePlaces places) {
        this.database = database;
        this.places = places;
    }

    static List<Decided> decided(Database database) {
        return database.list(
                "SELECT number, decision, stands FROM decided ORDER BY number",
                row -> new Decided(
                        row.getInt(1), (OnStories) Json.read(row.getString(2), Decision.class), row.getBoolean(3)));
    }

    private record Member(
            String article,
            long arrival,
            long published,
            String found,
            @Nullable String origin,
            double share,
            Placing now) {
        static final Link.Row<Member> ROW = row -> new Member(
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getDouble(6),
                new Placing(row.getString(1), row.getString(7), row.getString(8), row.getDouble(9)));
    }

    /** Shows the articles of all touched stories where they belong, and of those that were touched before. */
    void lay(SqlitePlaces.Changed changed) {
        for (Decided decided : decided(database)) {
            if (decided.stands()) {
                carryOut(decided.number(), decided.decision());
            }
        }
        Set<String> all = new LinkedHashSet<>(touched);
        all.addAll(database.list("SELECT found FROM overlaid ORDER BY found", row -> row.getString(1)));
        List<List<Member>> shown = shown(all);
        List<String> ids = ids(shown, all);
        for (int i = 0; i < shown.size(); i++) {
            show(shown.get(i), ids.get(i), changed);
        }
        database.update("DELETE FROM overlaid");
        touched.forEach(found -> database.update("INSERT INTO overlaid (found) VALUES (?)", found));
    }

    private void carryOut(int number, OnStories decision) {
        switch (decision) {
            case StoriesJoined(var at, String a, String b, var reason) ->
                place(a).ifPresent(ofA -> place(b).ifPresent(ofB -> join(ofA, ofB)));
            case StoryParted parted ->
                parted.articles().forEach(article -> found(article).ifPresent(f -> move(article, f, "part " + number)));
            case ArticleMoved(var at, String article, String to, var reason) ->
                found(article).ifPresent(f -> place(to).ifPresent(p -> move(article, f, p)));
        }
    }

    private void move(String article, String found, String place) {
        touched.add(found);
        moved.put(article, place);
    }

    private void join(String a, String b) {
        joined.put(root(a), root(b));
    }

    private String root(String place) {
        String root = place;
        for (String next = joined.get(root); next != null && !next.equals(root); next = joined.get(root)) {
            root = next;
        }
        return root;
    }

    private Optional<String> place(String article) {
        Optional<String> found = found(article);
        found.ifPresent(touched::add);
        return moved.containsKey(article) ? Optional.of(moved.get(article)) : found;
    }

    /** The story that a shown article was found in. */
    private Optional<String> found(String article) {
        return database.one(
                "SELECT s.found FROM sketched s JOIN placed p ON p.article = s.article WHERE s.article = ?",
                row -> row.getString(1),
                article);
    }

    /** The members of each story that is to be shown, in the order of arrival. */
    private List<List<Member>> shown(Set<String> stories) {
        Map<String, List<Member>> shown = new LinkedHashMap<>();
        database.list(
                        "SELECT s.article, s.arrival, s.published, s.found, s.origin, s.share, p.story, p.copy, p.share"
                                + " FROM json_each(?) i JOIN sketched s ON s.found = i.value"
                                + " JOIN placed p ON p.article = s.article ORDER BY s.arrival",
                        Member.ROW,
                        Json.write(stories))
                .forEach(m -> shown.computeIfAbsent(
                                root(moved.getOrDefault(m.article(), m.found())), r -> new ArrayList<>())
                        .add(m));
        return List.copyOf(shown.values());
    }

    private void show(List<Member> members, String id, SqlitePlaces.Changed changed) {
        Map<String, String> origins = origins(members);
        for (Member member : members) {
            String copyOf = origins.get(member.article());
            Placing as = new Placing(member.article(), id, copyOf, copyOf == null ? 0 : member.share());
            if (!as.equals(member.now())) {
                places.show(member.article(), member.now().story(), as, changed);
            }
        }
    }

    /** A story keeps its id where its first article is; of several that are one, the elder's is kept. */
    private List<String> ids(List<List<Member>> shown, Set<String> stories) {
        Map<String, Member> firsts = new HashMap<>();
        shown.stream()
                .flatMap(List::stream)
                .forEach(m -> firsts.merge(m.found(), m, (a, b) -> a.arrival() < b.arrival() ? a : b));
        Set<Member> keepers = Set.copyOf(firsts.values());
        List<String> ids = new ArrayList<>();
        for (List<Member> members : shown) {
            ids.add(members.stream()
                    .filter(keepers::contains)
                    .findFirst()
                    .map(Member::found)
                    .orElseGet(() -> fresh(members.getFirst().article(), stories)));
        }
        return ids;
    }

    private String fresh(String article, Set<String> stories) {
        String id = Ids.story(article);
        for (int again = 2; stories.contains(id) || isFound(id); again++) {
            id = Ids.story(article + " part " + again);
        }
        return id;
    }

    private boolean isFound(String id) {
        return database.exists("SELECT 1 FROM sketched WHERE found = ?", id);
    }

    /** Of each copy its origin; where that is in another story now, the earliest of its copies here stands for it. */
    private static Map<String, String> origins(List<Member> members) {
        Set<String> here = new HashSet<>();
        members.forEach(m -> here.add(m.article()));
        Map<String, String> standsFor = new HashMap<>();
        members.stream()
                .filter(m -> m.origin() != null && !here.contains(m.origin()))
                .sorted(Comparator.comparingLong(Member::published).thenComparingLong(Member::arrival))
                .forEach(m -> standsFor.putIfAbsent(Objects.requireNonNull(m.origin()), m.article()));
        Map<String, String> origins = new HashMap<>();
        for (Member member : members) {
            if (member.origin() != null) {
                String origin = standsFor.getOrDefault(member.origin(), member.origin());
                if (!origin.equals(member.article())) {
                    origins.put(member.article(), origin);
                }
            }
        }
        return origins;
    }
}
