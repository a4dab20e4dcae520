package org.beatbook.extract.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.beatbook.extract.markup.LinkedData;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The section that the article stands in. */
final class Sections {
    static final List<Rule<String>> POLICY = List.of(
            new Rule<>("article:section", c -> name(c, c.markup.meta("article:section", "og:article:section"))),
            new Rule<>("json-ld", c -> name(c, c.main().object().text("articleSection"))),
            new Rule<>(
                    "meta",
                    c -> name(
                            c,
                            c.markup.meta(
                                    "parsely-section",
                                    "sailthru.section",
                                    "cxenseparse:section",
                                    "section",
                                    "channel",
                                    "category",
                                    "dc.subject.section"))),
            new Rule<>("json-ld-breadcrumb", Sections::breadcrumb),
            new Rule<>("itemprop", Sections::declared),
            new Rule<>("breadcrumb", Sections::printed));

    private Sections() {}

    private static @Nullable String name(Clues clues, @Nullable String raw) {
        String name = Wording.clean(raw);
        if (name == null
                || name.length() > 60
                || name.startsWith("http")
                || clues.site().has(name)) {
            return null;
        }
        String headline = clues.headline().text();
        return headline != null && Wording.fold(headline).equals(Wording.fold(name)) ? null : name;
    }

    /** The last but the page itself of the linked data's breadcrumbs; the first is the home page. */
    private static @Nullable String breadcrumb(Clues clues) {
        for (LinkedData object : clues.linkedData()) {
            if (object.is("BreadcrumbList")) {
                JsonNode items = object.node().path("itemListElement");
                for (int i = Math.min(items.size(), 10) - 1; i >= 1; i--) {
                    JsonNode item = items.get(i);
                    String name = item.has("name")
                            ? item.path("name").asText()
                            : item.path("item").path("name").asText();
                    String section = name(clues, name);
                    if (section != null && !isHeadline(clues, section)) {
                        return section;
                    }
                }
            }
        }
        return null;
    }

    private static boolean isHeadline(Clues clues, String name) {
        String headline = clues.headline().text();
        return headline != null && Wording.agreement(Wording.fold(headline), Wording.fold(name)) > 0.6;
    }

    private static @Nullable String declared(Clues clues) {
        for (Spot spot : clues.sections) {
            if (spot.is(Marks.DECLARED) && !clues.elsewhere(spot)) {
                Element element = spot.element();
                return name(clues, element.hasAttr("content") ? element.attr("content") : Wording.of(element, 70));
            }
        }
        return null;
    }

    /** The last link of the printed breadcrumbs. */
    private static @Nullable String printed(Clues clues) {
        for (Spot spot : clues.crumbs) {
            String last = null;
            int links = 0;
            for (Element link : spot.element().getElementsByTag("a")) {
                String name = ++links > 10 ? null : name(clues, Wording.of(link, 70));
                last = name != null && links > 1 && !isHeadline(clues, name) ? name : last;
            }
            if (last != null) {
                return last;
            }
        }
        return null;
    }
}
