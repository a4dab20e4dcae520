package org.beatbook.extract.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.beatbook.extract.markup.LinkedData;
import org.beatbook.news.When;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** When the page was first published. */
final class Published {
    private static final String[] METAS = {
        "article:published_time",
        "og:published_time",
        "og:article:published_time",
        "article:published",
        "parsely-pub-date",
        "sailthru.date",
        "cxenseparse:recs:publishtime",
        "cxenseparse:publishtime",
        "cxenseparse:recs:articlepublishtime",
        "bt:pubdate",
        "publish_date",
        "publish-date",
        "publishdate",
        "published_date",
        "published-date",
        "pubdate",
        "publication_date",
        "publication-date",
        "publicationdate",
        "article.published",
        "article_date_original",
        "originalpublicationdate",
        "ptime",
        "displaydate",
        "rnews:datepublished",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.created",
        "dc.date.created",
        "dcterms.available",
        "dc.date.publication",
        "citation_publication_date",
        "citation_date",
        "prism.publicationdate",
        "vr:published_time",
        "article:post_date",
        "og:pubdate",
        "video:release_date",
        "og:video:release_date",
        "release_date",
        "blogger_publish_date",
        "firstpublished",
        "date_published",
        "datecreated",
        "creation_date",
        "shareaholic:article_published_time",
        "article:published_date",
        "article_publish_date",
        "issuedate",
        "pub_date",
        "published_time",
        "vr:published-time",
        "sw-pubdate",
        "content_publisheddate",
        "createdate",
        "og:article:time",
        "article:time",
        "og:release_date",
        "article.created",
        "pdate",
        "dateoriginal",
    };

    /** Names that mean the day of printing, of the last change or of delivery as often as that of publication. */
    private static final String[] LOOSE_METAS = {
        "dc.date", "dcterms.date", "date", "created", "datetime", "time", "lastpublished", "gentime"
    };

    /** What is written for machines about this page, then what is printed beside the headline, then what is guessed. */
    static final List<Rule<When>> POLICY = List.of(
            declared("json-ld", c -> linked(c, "datePublished")),
            declared("meta", c -> Reimport.without(c, meta(c, METAS))),
            declared("itemprop", c -> Reimport.without(c, itemprop(c))),
            declared("json-ld-webpage", Published::webPage),
            new Rule<>("url-path", c -> Times.plausible(c, UrlDate.day(c.markup.url()))),
            new Rule<>("time-element", Published::timeElement),
            new Rule<>("date-element", Published::dateElement),
            new Rule<>("canonical-path", c -> Times.plausible(c, UrlDate.day(Canonicals.link(c)))),
            declared("json-ld-created", c -> linked(c, "dateCreated", "uploadDate")),
            new Rule<>("visible-date", VisibleDates::besideHeadline),
            new Rule<>("date-element-far", Published::farElement),
            new Rule<>("meta-date", c -> meta(c, LOOSE_METAS)),
            new Rule<>("meta-other", MetaDates::other),
            new Rule<>("script", Scripts::published),
            new Rule<>("meta-modified", Modified::meta),
            new Rule<>("json-ld-modified", c -> linked(c, "dateModified")),
            new Rule<>("visible-date-anywhere", LooseDates::anywhere),
            new Rule<>("url-month", c -> Times.plausible(c, UrlDate.month(c.markup.url()))),
            new Rule<>("picture-path", PicturePath::month),
            new Rule<>("url-year", c -> Times.plausible(c, UrlDate.year(c.markup.url()))));

    private static final String[] HOLDERS = {"datetime", "content"};

    /** Parts of the names of attributes that hold a time, and of those that hold another than that of publication. */
    private static final List<String> TIMELY =
            List.of("date", "time", "stamp", "epoch", "publish", "posted", "data-ts", "data-seconds");

    private static final List<String> OTHER_TIMES =
            List.of("updat", "modif", "edit", "chang", "expir", "end", "render", "generat", "event");

    /** How many nodes from the headline its date may stand. */
    static final int FAR = 250;

    private Published() {}

    /** A rule whose date must agree with the day in the page's address, where there is one. */
    private static Rule<When> declared(String name, Function<Clues, @Nullable When> find) {
        return new Rule<>(name, c -> Clock.reconciled(c, find.apply(c)));
    }

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

    /** The first of these meta elements that holds a whole date. */
    static @Nullable When meta(Clues clues, String... names) {
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
        return nearest(clues, clues.times, declared) instanceof When when
                ? when
                : nearest(clues, clues.dates, declared);
    }

    static @Nullable When timeElement(Clues clues) {
        return nearest(clues, clues.times, s -> !Modified.isUpdate(s) && isNear(clues, s));
    }

    static @Nullable When dateElement(Clues clues) {
        return nearest(clues, clues.dates, s -> !Modified.isUpdate(s) && isNear(clues, s));
    }

    private static @Nullable When farElement(Clues clues) {
        When time = nearest(clues, clues.times, s -> !Modified.isUpdate(s));
        return time != null ? time : nearest(clues, clues.dates, s -> !Modified.isUpdate(s));
    }

    private static boolean isNear(Clues clues, Spot spot) {
        return distance(clues, spot) < FAR;
    }

    /** How far a place is from the headline, in nodes; what is above it counts double. */
    static int distance(Clues clues, Spot spot) {
        Spot headline = clues.anchor();
        if (headline == null) {
            return spot.start();
        }
        return spot.start() > headline.start()
                ? Math.max(0, spot.start() - headline.end())
                : 2 * Math.max(0, headline.start() - spot.end());
    }

    /** The date nearest to the headline among such elements; not those of other articles. */
    static @Nullable When nearest(Clues clues, List<Spot> spots, Predicate<Spot> wanted) {
        When best = null;
        int least = Integer.MAX_VALUE;
        for (Spot spot : spots) {
            int distance = distance(clues, spot);
            if (distance >= least || clues.elsewhere(spot) || !wanted.test(spot)) {
                continue;
            }
            When when = of(clues, spot);
            int lessened = when != null && isToday(clues, spot, when) ? distance + FAR : distance;
            if (when != null && lessened < least) {
                best = when;
                least = lessened;
            }
        }
        return best;
    }

    /** Whether it may be the day that a site's frame shows, above the headline and outside the article. */
    private static boolean isToday(Clues clues, Spot spot, When when) {
        Spot headline = clues.anchor();
        return headline != null
                && spot.end() < headline.start()
                && !spot.in(Marks.MAIN)
                && Times.isDayOfCapture(clues, when);
    }

    /** The date of an element: what it holds for machines, else what it shows. */
    static @Nullable When of(Clues clues, Spot spot) {
        Element element = spot.element();
        When held = held(clues, element);
        if (held != null) {
            return held;
        }
        String text = Wording.of(element, 200);
        if (text.length() > 160) {
            return null;
        }
        boolean update = Modified.isUpdate(spot);
        When shown = shown(clues, text, update);
        if (shown != null) {
            return shown;
        }
        String parted = element.childrenSize() == 0 ? text : Wording.parted(element, 200);
        When apart = parted.equals(text) ? null : shown(clues, parted, update);
        return apart != null ? apart : yearOfAddress(clues, parted);
    }

    /** A day and month alone, with the year of an address that names the same month. */
    private static @Nullable When yearOfAddress(Clues clues, String text) {
        if (text.length() > 30 || !(UrlDate.month(clues.markup.url()) instanceof When.Month address)) {
            return null;
        }
        When when = DateText.first(text + ", " + address.month().getYear(), clues.reading());
        LocalDate day = Clock.day(when);
        return day != null && YearMonth.from(day).equals(address.month()) ? when : null;
    }

    /** The date in an attribute: the standard ones first, then any whose name speaks of a time of its own. */
    private static @Nullable When held(Clues clues, Element element) {
        if (element.attributesSize() == 0) {
            return null;
        }
        for (String standard : HOLDERS) {
            When when = element.hasAttr(standard) ? day(clues, element.attr(standard)) : null;
            if (when != null) {
                return when;
            }
        }
        for (Attribute attribute : element.attributes()) {
            When when = speaksOfTime(attribute.getKey()) ? day(clues, attribute.getValue()) : null;
            if (when != null) {
                return when;
            }
        }
        return null;
    }

    private static boolean speaksOfTime(String name) {
        return name.equals("title")
                || TIMELY.stream().anyMatch(name::contains)
                        && OTHER_TIMES.stream().noneMatch(name::contains);
    }

    private static @Nullable When day(Clues clues, String text) {
        When when = Times.machine(clues, text);
        return when != null && Times.hasDay(when) ? when : null;
    }

    private static @Nullable When shown(Clues clues, String text, boolean update) {
        for (DateText.Sight sight : DateText.all(text, clues.reading(), 3)) {
            When when = Times.plausible(clues, sight.when());
            if (when != null
                    && Times.hasDay(when)
                    && (update || !DateWords.isUpdate(sight.lead(text)))
                    && !DateWords.isOther(text, sight)) {
                return when;
            }
        }
        return null;
    }
}
