package org.beatbook.web;

import java.util.List;
import org.beatbook.publish.Book;
import org.beatbook.publish.Stylesheet;

/** Every address that is answered. */
final class Routes {
    private Routes() {}

    /** An address pattern, {@code {name}} for one variable part, and what answers it. */
    record Route(String path, Action action) {}

    static List<Route> of(Book book, Metrics metrics) {
        return List.of(
                new Route("/", new FrontAction(book)),
                new Route("/topics/{topic}/", new TopicAction(book)),
                new Route("/topics/{topic}/{form}", new TopicFormAction(book)),
                new Route("/articles/{article}/", new ArticleAction(book)),
                new Route("/articles/{article}/versions/{version}/", new ArticleAction(book)),
                new Route("/captures/{capture}", new CaptureAction(book)),
                new Route("/pictures/{capture}", new PictureAction(book)),
                new Route("/search/", new SearchAction(book)),
                new Route("/sources/", new SourcesAction(book)),
                new Route("/sources/{source}/", new SourceAction(book)),
                new Route("/" + Stylesheet.PATH, new StylesheetAction()),
                new Route("/health", new HealthAction(book)),
                new Route("/metrics", metrics));
    }
}
