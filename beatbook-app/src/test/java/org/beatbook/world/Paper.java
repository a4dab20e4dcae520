package org.beatbook.world;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.beatbook.news.Ids;
import org.beatbook.world.World.Answer;

/** An invented outlet that publishes on a plan: articles appear, are changed, vanish and come back. */
class Paper implements World.Outlet {
    private static final int LISTED = 8;
    private static final DateTimeFormatter RFC_822 = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private final String host;
    private final List<Story> stories = new CopyOnWriteArrayList<>();
    private String base = "";
    private String robots = "User-agent: *\nAllow: /\n";

    /** What an article says from a time on; {@code gone} says that nothing is there. */
    public record Edition(Instant from, String text, boolean gone) {}

    /** An article on its plan. */
    public record Story(String path, String headline, Instant published, List<Edition> editions) {
        Edition at(Instant now) {
            return editions.stream()
                    .filter(e -> !e.from().isAfter(now))
                    .max(Comparator.comparing(Edition::from))
                    .orElseThrow();
        }

        public Story then(Duration later, String text) {
            return with(new Edition(published.plus(later), text, false));
        }

        public Story goneAfter(Duration later) {
            return with(new Edition(published.plus(later), "", true));
        }

        private Story with(Edition edition) {
            List<Edition> more = new ArrayList<>(editions);
            more.add(edition);
            return new Story(path, headline, published, more);
        }
    }

    public Paper(String host) {
        this.host = host;
    }

    Paper robots(String text) {
        robots = text;
        return this;
    }

    /** Where it is served. */
    Paper at(World world) {
        base = world.url(host, "");
        world.outlet(host, this);
        return this;
    }

    public String host() {
        return host;
    }

    String url(String path) {
        return base + path;
    }

    static Story story(String path, String headline, Instant published) {
        return new Story(
                path, headline, published, List.of(new Edition(published, "The first report of " + headline, false)));
    }

    Paper publish(Story story) {
        stories.add(story);
        return this;
    }

    List<Story> stories() {
        return stories;
    }

    @Override
    public Answer answer(String path, Map<String, String> headers, Instant now) {
        String plain = path.replaceFirst("[?].*", "");
        return switch (plain) {
            case "/robots.txt" -> Answer.of(200, "text/plain", robots);
            case "/feed.xml" -> conditional(Answer.of(200, "application/rss+xml", feed(now)), headers);
            case "/news.xml" -> conditional(Answer.of(200, "application/xml", newsSitemap(now)), headers);
            case "/" -> conditional(Answer.of(200, "text/html; charset=utf-8", front(path, now)), headers);
            default -> page(plain, headers, now);
        };
    }

    Answer page(String path, Map<String, String> headers, Instant now) {
        return stories.stream()
                .filter(s -> s.path().equals(path) && !s.published().isAfter(now))
                .findFirst()
                .filter(s -> !s.at(now).gone())
                .map(s -> conditional(Answer.of(200, "text/html; charset=utf-8", article(s, now)), headers))
                .orElseGet(() -> Answer.of(404, "text/html", "<title>Not here</title>"));
    }

    static Answer conditional(Answer answer, Map<String, String> headers) {
        String tag = '"' + Ids.digest(answer.body()).substring(7, 23) + '"';
        return tag.equals(headers.get("if-none-match"))
                ? new Answer(304, Map.of("ETag", tag), new byte[0])
                : answer.with("ETag", tag);
    }

    /** Newest first. */
    List<Story> published(Instant now) {
        return stories.stream()
                .filter(s -> !s.published().isAfter(now))
                .sorted(Comparator.comparing(Story::published).reversed())
                .limit(LISTED)
                .toList();
    }

    /** The address as the feed gives it. */
    String link(Story story, Instant now) {
        return url(story.path());
    }

    String feed(Instant now) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>")
                .append(host)
                .append("</title>");
        for (Story s : published(now)) {
            out.append("<item><title>")
                    .append(s.headline())
                    .append("</title><link>")
                    .append(link(s, now).replace("&", "&amp;"))
                    .append("</link><guid isPermaLink=\"false\">")
                    .append(guid(s, now))
                    .append("</guid><pubDate>")
                    .append(RFC_822.format(s.published()))
                    .append("</pubDate><description>What ")
                    .append(s.headline())
                    .append(" is about.</description></item>");
        }
        return out.append("</channel></rss>").toString();
    }

    String guid(Story story, Instant now) {
        return Ids.article(story.path());
    }

    private String newsSitemap(Instant now) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\"?><urlset"
                + " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
                + " xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">");
        for (Story s : published(now)) {
            out.append("<url><loc>")
                    .append(link(s, now))
                    .append("</loc><news:news><news:publication><news:name>")
                    .append(host)
                    .append("</news:name><news:language>en</news:language></news:publication><news:publication_date>")
                    .append(s.published())
                    .append("</news:publication_date><news:title>")
                    .append(s.headline())
                    .append("</news:title></news:news></url>");
        }
        return out.append("</urlset>").toString();
    }

    private String front(String path, Instant now) {
        StringBuilder out = new StringBuilder(
                "<html><head><title>" + host + "</title></head><body><main><h1>All of " + host + "</h1>");
        for (Story s : published(now)) {
            out.append("<article><h2><a href=\"")
                    .append(s.path())
                    .append("\">")
                    .append(s.headline())
                    .append("</a></h2><p>In short, what ")
                    .append(s.headline())
                    .append(" is about and why.</p></article>");
        }
        return out.append("</main></body></html>").toString();
    }

    String article(Story story, Instant now) {
        StringBuilder out = new StringBuilder("<html lang=\"en\"><head><title>")
                .append(story.headline())
                .append("</title><meta property=\"og:type\" content=\"article\">")
                .append("<meta property=\"article:published_time\" content=\"")
                .append(story.published())
                .append("\"><link rel=\"canonical\" href=\"")
                .append(url(story.path()))
                .append("\"></head><body><article><h1>")
                .append(story.headline())
                .append("</h1><p>")
                .append(story.at(now).text())
                .append(".</p>");
        for (int i = 1; i <= 5; i++) {
            out.append("<p>Paragraph ")
                    .append(i)
                    .append(" of the report on ")
                    .append(story.headline())
                    .append(" says what happened, who was there and what is to come of it; it goes on for long enough"
                            + " that nobody who reads it would take it for anything but the text of an article.</p>");
        }
        return out.append("</article></body></html>").toString();
    }
}
