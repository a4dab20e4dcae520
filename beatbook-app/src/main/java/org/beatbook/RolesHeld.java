package org.beatbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.beatbook.news.Mention;
import org.beatbook.news.Origin;
import org.beatbook.news.RoleHeld;

/** Puts the same roles of several articles together: articles and capitals do not tell two apart. */
final class RolesHeld {
    private static final Pattern ARTICLE = Pattern.compile("^(a|an|the|then) ");

    private RolesHeld() {}

    /**
     * Roles, the newest first.
     *
     * @param mentions newest first
     */
    static List<RoleHeld> of(List<Mention> mentions, Origins origins) {
        Map<String, List<Given>> byRole = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            for (Mention.Role role : mention.roles()) {
                origins.of(role.proof())
                        .ifPresent(origin -> byRole.computeIfAbsent(key(role.text()), k -> new ArrayList<>())
                                .add(new Given(role.text(), origin)));
            }
        }
        return byRole.values().stream().map(RolesHeld::held).toList();
    }

    /** The one that most articles give; of equally frequent ones the newest. */
    static Optional<RoleHeld> most(List<RoleHeld> roles) {
        int most = roles.stream().mapToInt(RoleHeld::articles).max().orElse(0);
        return roles.stream().filter(r -> r.articles() == most).findFirst();
    }

    private record Given(String text, Origin origin) {}

    private static RoleHeld held(List<Given> given) {
        Given newest = given.getFirst();
        Comparator<Given> byDay = Comparator.comparing(g -> g.origin().day());
        return new RoleHeld(
                newest.text(),
                given.stream().min(byDay).orElse(newest).origin().day(),
                given.stream().max(byDay).orElse(newest).origin().day(),
                (int) given.stream()
                        .map(g -> g.origin().proof().article())
                        .distinct()
                        .count(),
                newest.origin());
    }

    private static String key(String role) {
        return ARTICLE.matcher(role.toLowerCase(Locale.ROOT)).replaceFirst("");
    }
}
