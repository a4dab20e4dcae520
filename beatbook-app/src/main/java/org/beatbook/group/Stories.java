package org.beatbook.group;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.beatbook.news.Ids;
import org.beatbook.news.Placing;

/** Gives stories their ids: each goes by its first article in the order of arrival, copies among them. */
final class Stories {
    private final Window window;

    Stories(Window window) {
        this.window = window;
    }

    /** Puts reports with all of their copies into stories; told are those that were in another or have no place yet. */
    void set(List<List<Node>> parts, Set<Node> moved) {
        List<List<Node>> whole = parts.stream().map(this::withCopies).toList();
        List<String> ids = whole.stream().map(Stories::id).toList();
        for (int i = 0; i < whole.size(); i++) {
            set(whole.get(i), ids.get(i), moved);
        }
    }

    /** Anew the id of what is left of a story. */
    void rename(Collection<String> stories, Set<Node> moved) {
        for (String story : Set.copyOf(stories)) {
            List<Node> left = window.story(story);
            if (!left.isEmpty()) {
                set(left, id(left), moved);
            }
        }
    }

    private List<Node> withCopies(List<Node> reports) {
        Set<String> ids = reports.stream().map(Node::id).collect(Collectors.toSet());
        Set<String> stories = reports.stream().map(Node::story).collect(Collectors.toCollection(TreeSet::new));
        List<Node> all = new ArrayList<>(reports);
        stories.forEach(story -> window.story(story).stream()
                .filter(n -> n.isCopy() && ids.contains(n.placing.copyOf()))
                .forEach(all::add));
        return all;
    }

    private static String id(List<Node> members) {
        return Ids.story(members.stream()
                .min(Comparator.comparingLong(m -> m.arrival))
                .orElseThrow()
                .id());
    }

    private void set(List<Node> members, String story, Set<Node> moved) {
        for (Node member : members) {
            if (!member.story().equals(story)) {
                window.leave(member);
                member.placing = new Placing(member.id(), story, member.placing.copyOf(), member.placing.share());
                window.belongs(member);
                moved.add(member);
            }
        }
    }
}
