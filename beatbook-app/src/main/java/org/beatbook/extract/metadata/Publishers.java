package org.beatbook.extract.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.beatbook.extract.markup.LinkedData;
import org.jspecify.annotations.Nullable;

/** The outlet's name. */
final class Publishers {
    static final List<Rule<String>> POLICY = List.of(
            new Rule<>("og:site_name", c -> name(c, c.markup.meta("og:site_name"))),
            new Rule<>("json-ld", c -> name(c, c.main().object().text("publisher"))),
            new Rule<>("json-ld-referred", Publishers::referred),
            new Rule<>(
                    "application-name", c -> name(c, c.markup.meta("application-name", "apple-mobile-web-app-title"))),
            new Rule<>(
                    "meta",
                    c -> name(
                            c,
                            c.markup.meta(
                                    "dc.publisher",
                                    "dcterms.publisher",
                                    "publisher",
                                    "citation_publisher",
                                    "article:publisher"))),
            new Rule<>("json-ld-website", Publishers::webSite),
            new Rule<>("title-suffix", Publishers::suffix));

    private Publishers() {}

    private static @Nullable String name(Clues clues, @Nullable String raw) {
        String name = Wording.clean(raw);
        boolean address = name != null && (name.startsWith("http") || name.startsWith("@"));
        return name == null || address || name.length() > 100 || !hasLetter(name) ? null : name;
    }

    private static boolean hasLetter(String name) {
        return name.codePoints().anyMatch(Character::isLetter);
    }

    private static @Nullable String referred(Clues clues) {
        JsonNode id = clues.main().object().node().path("publisher").path("@id");
        if (!id.isTextual()) {
            return null;
        }
        for (LinkedData object : clues.linkedData()) {
            if (object.node().path("@id").asText().equals(id.asText())
                    && object.node().has("name")) {
                return name(clues, object.text("name"));
            }
        }
        return null;
    }

    private static @Nullable String webSite(Clues clues) {
        for (LinkedData object : clues.linkedData()) {
            if (object.is("WebSite") || object.is("NewsMediaOrganization")) {
                String name = name(clues, object.text("name"));
                if (name != null) {
                    return name;
                }
            }
        }
        return null;
    }

    private static @Nullable String suffix(Clues clues) {
        String headline = clues.headline().text();
        return headline == null ? null : TitleParts.suffix(clues.pageTitle(), headline);
    }
}
