package org.beatbook.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beatbook.news.Entity;
import org.beatbook.news.Mention;
import org.jspecify.annotations.Nullable;

/** Whom and what a topic's articles name, as a table: a row an entity, with its newest mention. */
final class PeopleTable {
    private static final List<String> NAMES = names();

    private PeopleTable() {}

    static void csv(Dossier dossier, Site site, Appendable out) throws IOException {
        new Rows(NAMES, each -> dossier.entities(n -> each.accept(row(n, site)))).csv(out);
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of(
                "id", "type", "name", "country", "latitude", "longitude", "articles", "forms", "roles", "because"));
        names.addAll(Grounds.NAMES);
        return List.copyOf(names);
    }

    private static Map<String, @Nullable Object> row(Dossier.Named named, Site site) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        Entity entity = named.entity();
        Mention mention = named.mention();
        out.put("id", entity.id());
        out.put("type", entity.type().name().toLowerCase(Locale.ROOT));
        out.put("name", entity.name());
        out.put("country", entity.country());
        out.put("latitude", entity.latitude());
        out.put("longitude", entity.longitude());
        out.put("articles", entity.count());
        out.put("forms", mention.forms());
        out.put("roles", mention.roles().stream().map(Mention.Role::text).toList());
        out.put("because", mention.entity().reason());
        Grounds.put(out, mention.proof(), site);
        return out;
    }
}
