package org.beatbook.news;

import java.time.YearMonth;
import java.util.List;
import org.beatbook.news.TopicPage.Count;
import org.jspecify.annotations.Nullable;

/**
 * People, organisations, countries, places and things that a topic's articles name, those that most of them name first.
 *
 * @param groups one for each type that is named
 * @param only the type whose list is shown page by page; absent where all begin
 * @param page 1 for the first
 * @param pageSize how many lines a page of one type holds
 * @param first the month of the topic's first article; absent for an empty topic
 * @param last the month of its last one
 */
public record PeoplePage(
        Topic topic,
        List<Group> groups,
        Name.@Nullable Type only,
        int page,
        int pageSize,
        @Nullable YearMonth first,
        @Nullable YearMonth last) {

    public PeoplePage {
        groups = List.copyOf(groups);
    }

    /**
     * Entities of one type.
     *
     * @param total how many there are in all
     */
    public record Group(Name.Type type, int total, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /**
     * An entity in a list.
     *
     * @param role the one that most of the newest articles give; absent where none does
     * @param origin the newest sentence that names it
     * @param months how many articles name it in each month that has any
     */
    public record Line(Entity entity, @Nullable RoleHeld role, Origin origin, List<Count> months) {
        public Line {
            months = List.copyOf(months);
        }
    }
}
