package org.beatbook.publish;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.beatbook.news.EntityPage;
import org.beatbook.news.Name;
import org.beatbook.news.Part;
import org.beatbook.news.PeoplePage;
import org.beatbook.news.Topic;
import org.beatbook.news.VoicesPage;
import org.jspecify.annotations.Nullable;

/**
 * Writes the pages of people, organisations and places, and of what they say, into a static site.
 *
 * @param at the site as seen from a page that stands this many folders deep
 */
record StaticWho(WhosWho who, IntFunction<Site> at, Pages pages) {
    private static final int AT_ONCE = 500;

    /** Takes a page by its path, which ends in a slash. */
    interface Pages {
        void put(String path, String html) throws IOException;
    }

    void write(List<Topic> topics) throws IOException {
        for (Topic topic : topics) {
            people(topic.id());
            voices(topic.id());
        }
        List<String> ids = who.entityIds("", AT_ONCE);
        while (!ids.isEmpty()) {
            for (String id : ids) {
                entity(id);
            }
            ids = who.entityIds(ids.getLast(), AT_ONCE);
        }
    }

    private void people(String topic) throws IOException {
        Optional<PeoplePage> all = who.people(topic, null, 1);
        if (all.isEmpty()) {
            return;
        }
        String path = "topics/" + Site.folder(topic) + "/people/";
        put(path, 1, Html.people(at(path, 1), all.get()));
        for (PeoplePage.Group group : all.get().groups()) {
            if (group.total() > group.lines().size()) {
                people(topic, group.type(), path + Persona.word(group.type()) + "/");
            }
        }
    }

    private void people(String topic, Name.Type type, String path) throws IOException {
        int number = 1;
        int last = 1;
        while (number <= last) {
            Optional<PeoplePage> page = who.people(topic, type, number);
            if (page.isEmpty() || page.get().groups().isEmpty()) {
                return;
            }
            last = last(page.get().groups().getFirst().total(), page.get().pageSize());
            put(path, number, Html.people(at(path, number), page.get()));
            number++;
        }
    }

    private void voices(String topic) throws IOException {
        String path = "topics/" + Site.folder(topic) + "/voices/";
        int number = 1;
        int last = 1;
        while (number <= last) {
            Optional<VoicesPage> page = who.voices(topic, number);
            if (page.isEmpty()) {
                return;
            }
            last = last(page.get().speakers(), page.get().pageSize());
            put(path, number, Html.voices(at(path, number), page.get()));
            number++;
        }
    }

    private void entity(String id) throws IOException {
        Optional<EntityPage> whole = who.entity(id, null, null, 1);
        if (whole.isEmpty()) {
            return;
        }
        EntityPage page = whole.get();
        entity(id, null, page, 1);
        entity(id, Part.SAYINGS, page.said() > page.sayings().size());
        entity(id, Part.EVENTS, page.happened() > page.events().size());
        entity(id, Part.ARTICLES, page.entity().count() > page.articles().size());
    }

    private void entity(String id, Part part, boolean longer) throws IOException {
        int number = 1;
        int last = longer ? 1 : 0;
        while (number <= last) {
            Optional<EntityPage> page = who.entity(id, null, part, number);
            if (page.isEmpty()) {
                return;
            }
            last = last(page.get().total(), page.get().pageSize());
            entity(id, part, page.get(), number);
            number++;
        }
    }

    private void entity(String id, @Nullable Part part, EntityPage page, int number) throws IOException {
        String path = "entities/" + Site.folder(id) + "/" + (part == null ? "" : part.word() + "/");
        put(path, number, Html.entity(at(path, number), page));
    }

    private static int last(int total, int size) {
        return Math.max(1, (total + size - 1) / size);
    }

    private static String numbered(String path, int number) {
        return number == 1 ? path : path + "pages/" + number + "/";
    }

    private Site at(String path, int number) {
        return at.apply(
                (int) numbered(path, number).chars().filter(c -> c == '/').count());
    }

    private void put(String path, int number, String html) throws IOException {
        pages.put(numbered(path, number), html);
    }
}
