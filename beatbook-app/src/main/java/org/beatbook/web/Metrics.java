package org.beatbook.web;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.beatbook.news.FrontPage;
import org.beatbook.publish.Book;

/** What the server counts, in Prometheus' text format. The routes are labels, never the addresses themselves. */
final class Metrics implements Action {
    private static final double NANOS = 1e9;

    private final Book book;
    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Counter requests = Counter.builder()
            .name("beatbook_http_requests_total")
            .help("Requests answered, by route and status")
            .labelNames("route", "status")
            .register(registry);
    private final Histogram seconds = Histogram.builder()
            .name("beatbook_http_request_seconds")
            .help("Time to make an answer, in seconds, by route")
            .labelNames("route")
            .classicOnly()
            .classicUpperBounds(.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5)
            .register(registry);
    private final Gauge articles = gauge("beatbook_articles", "Articles in the book");
    private final Gauge captures = gauge("beatbook_captures", "Captures in the archive");
    private final Gauge topics = gauge("beatbook_topics", "Topics in the book");
    private final Gauge memory = gauge("beatbook_memory_used_bytes", "Heap in use, in bytes");

    Metrics(Book book) {
        this.book = book;
    }

    private Gauge gauge(String name, String help) {
        return Gauge.builder().name(name).help(help).register(registry);
    }

    void answered(String route, int status, long nanos) {
        requests.labelValues(route, Integer.toString(status)).inc();
        seconds.labelValues(route).observe(nanos / NANOS);
    }

    @Override
    public Optional<Answer> answer(Asked asked) {
        FrontPage front = book.front();
        articles.set(front.articles());
        captures.set(front.captures());
        topics.set(front.topics().size());
        memory.set((double) Runtime.getRuntime().totalMemory()
                - Runtime.getRuntime().freeMemory());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create().write(out, registry.scrape(), EscapingScheme.DEFAULT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(Answer.bytes(PrometheusTextFormatWriter.CONTENT_TYPE, out.toByteArray())
                .with("Cache-Control", "no-store"));
    }
}
