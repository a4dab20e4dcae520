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
import java.time.Duration;
import java.util.Optional;
import org.beatbook.news.FrontPage;
import org.beatbook.news.Health;
import org.beatbook.news.Pulse;
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

    private final Gauge sources = Gauge.builder()
            .name("beatbook_sources")
            .help("Sources, by state")
            .labelNames("state")
            .register(registry);
    private final Gauge failing = gauge("beatbook_channels_failing", "Channels whose last visit was no good");
    private final Gauge wanted = gauge("beatbook_pages_wanted", "Pages that are yet to be asked for");
    private final Gauge good = Gauge.builder()
            .name("beatbook_source_last_good_seconds")
            .help("Seconds since the last good visit of a source; at most 500 sources, those that want attention first")
            .labelNames("source")
            .register(registry);
    private final Gauge ofSource = Gauge.builder()
            .name("beatbook_source_articles")
            .help("Articles kept of a source; at most 500 sources, those that want attention first")
            .labelNames("source")
            .register(registry);

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

    /** Sources come and go, and so do their numbers. */
    private void pulse(Pulse pulse) {
        for (Health.State state : Health.State.values()) {
            sources.labelValues(state.word()).set(pulse.states().getOrDefault(state, 0));
        }
        failing.set(pulse.failing());
        wanted.set(pulse.wanted());
        good.clear();
        ofSource.clear();
        for (Pulse.Beat beat : pulse.beats()) {
            ofSource.labelValues(beat.source()).set(beat.articles());
            if (beat.good() != null) {
                good.labelValues(beat.source())
                        .set(Duration.between(beat.good(), pulse.asOf()).toSeconds());
            }
        }
    }

    @Override
    public Optional<Answer> answer(Asked asked) {
        FrontPage front = book.front();
        articles.set(front.articles());
        captures.set(front.captures());
        topics.set(front.topics().size());
        memory.set((double) Runtime.getRuntime().totalMemory()
                - Runtime.getRuntime().freeMemory());
        pulse(book.pulse());
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
