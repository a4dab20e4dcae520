package org.beatbook.extract.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;
import org.beatbook.extract.markup.LinkedData;
import org.beatbook.news.When;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** When the page was first published. */
final class Published {
    /** What is written for machines about this page, then what is printed beside the headline, then what is guessed. */
    static final List<Rule<When>> POLICY = List.of(
            new Rule<>("json-ld", c -> linked(c, "datePublished")),
            new Rule<>("meta", Published::meta),
            new Rule<>("itemprop", c -> itemprop(c)),
            new Rule<>("json-ld-webpage", Published::webPage),
            new Rule<>("url-path", c -> Times.plausible(c, UrlDate.day(c.markup.url()))),
            new Rule<>("time-element", Published::timeElement),
            new Rule<>("date-element", Published::dateElement),
            new Rule<>("canonical-path", c -> Times.plausible(c, UrlDate.day(Canonicals.link(c)))),
            new Rule<>("json-ld-created", c -> linked(c, "dateCreated", "uploadDate")),
            new Rule<>("visible-date", VisibleDates::besideHeadline),
            new Rule<>("script", Scripts::published),
            new Rule<>("meta-modified", Modified::meta),
            new Rule<>("json-ld-modified", c -> linked(c, "dateModified")),
            new Rule<>("visible-date-anywhere", VisibleDates::anywhere),
            new Rule<>("picture-path", VisibleDates::picturePath),
            new Rule<>("url-month", c -> Times.plausible(c, UrlDate.month(c.markup.url()))),
            new Rule<>("copyright-year", VisibleDates::copyright));

    private static final String[] METAS = {
        "article:published_time", "og:published_time", "og:article:published_time", "article:published", "datepublished",
        "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime",
        "cxenseparse:recs:articlepublishtime", "bt:pubdate", "publish_date", "publish-date", "publishdate",
        "published_date", "published-date", "pubdate", "publication_date", "publication-date", "publicationdate",
        "article.published", "article_date_original", "originalpublicationdate", "ptime", "displaydate", "rnews:datepublished",
        "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dcterms.date", "dc.date", "dcterms.available",
        "dc.date.publication", "citation_publication_date", "citation_date", "prism.publicationdate", "vr:published_time",
        "article:post_date", "gentime", "og:pubdate", "video:release_date", "og:video:release_date", "release_date", "blogger_publish_date",
        "firstpublished", "date_published", "datecreated", "creation_date", "created", "shareaholic:article_published_time",
        "article:published_date", "article_publish_date", "datetime", "date", "lastpublished", "time", "issuedate", "article.created", "pdate", "dateoriginal",
    };

    private Published() {}

    private static @Nullable When linked(Clues clues, String... properties) {
        LinkedData main = clues.main().object();
        if (!clues.main().article() && main.is("WebPage")) {
            return null;
        }
        for (String property : properties) {
            When when = Times.machine(clues, main.text(property));
            if (when != null) {
                return when;
            }
        }
        return null;
    }

    private static @Nullable When webPage(Clues clues) {
        for (LinkedData object : clues.linkedData()) {
            JsonNode date = object.node().path("datePublished");
            if (date.isTextual() && (object.is("WebPage") || object.is("ItemPage"))) {
                return Times.machine(clues, date.asText());
            }
        }
        return null;
    }

    static @Nullable When meta(Clues clues) {
        return meta(clues, METAS);
    }

    static @Nullable When meta(Clues clues, String[] names) {
        for (String name : names) {
            When when = Times.machine(clues, clues.markup.meta(name));
            if (when != null && Times.hasDay(when)) {
                return when;
            }
        }
        return null;
    }

    private static @Nullable When itemprop(Clues clues) {
        Predicate<Spot> declared = s -> s.is(Marks.DECLARED) && s.is(Marks.DATE) && !s.is(Marks.MODIFIED);
        return nearest(clues, clues.times, declared) instanceof When when ? when : nearest(clues, clues.dates, declared);
    }

    private static @Nullable When timeElement(Clues clues) {
        When marked = nearest(clues, clues.times, s -> (s.is(Marks.DATE) || s.element().hasAttr("pubdate")) && !Modified.isUpdate(s));
        return marked != null ? marked : nearest(clues, clues.times, s -> !Modified.isUpdate(s));
    }

    private static @Nullable When dateElement(Clues clues) {
        return nearest(clues, clues.dates, s -> !Modified.isUpdate(s));
    }

    /** The first date after the headline among such elements, else the last before it; not those of other articles. */
    static @Nullable When nearest(Clues clues, List<Spot> spots, Predicate<Spot> wanted) {
        Spot headline = clues.headline().spot();
        int from = headline == null ? 0 : headline.start();
        When before = null;
        for (Spot spot : spots) {
            if (spot.elsewhere() || !wanted.test(spot)) {
                continue;
            }
            When when = of(clues, spot);
            if (when != null && spot.start() > from) {
                return when;
            }
            before = when == null ? before : when;
        }
        return before;
    }

    /** The date of an element: what it holds for machines, else what it shows. */
    static @Nullable When of(Clues clues, Spot spot) {
        Element element = spot.element();
        for (String attribute : new String[] {"datetime", "content", "data-datetime", "data-date", "data-time", "data-timestamp", "data-utime"}) {
            if (element.hasAttr(attribute)) {
                When when = Times.machine(clues, element.attr(attribute));
                if (when != null && Times.hasDay(when)) {
                    return when;
                }
            }
        }
        if (element.normalName().equals("abbr") && element.hasAttr("title")) {
            When when = Times.machine(clues, element.attr("title"));
            if (when != null && Times.hasDay(when)) {
                return when;
            }
        }
        String text = Wording.of(element, 200);
        return text.length() > 160 ? null : shown(clues, text);
    }

    private static @Nullable When shown(Clues clues, String text) {
        for (DateText.Sight sight : DateText.all(text, Times.reading(clues), 3)) {
            When when = Times.plausible(clues, sight.when());
            if (when != null && Times.hasDay(when) && !Modified.isUpdate(text.substring(0, sight.start()))) {
                return when;
            }
        }
        return null;
    }
}
