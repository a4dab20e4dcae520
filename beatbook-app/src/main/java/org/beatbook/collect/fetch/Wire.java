package org.beatbook.collect.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.message.StatusLine;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.Timeout;

/**
 * One exchange on one connection, by Apache's client with all its own cleverness off. A connection lives for one
 * exchange: so its address is checked for each request, and nothing that is left over of one answer is ever read as the
 * next.
 */
final class Wire implements AutoCloseable {
    private static final int LONGEST_LINE = 16_384;
    private static final int MOST_HEADERS = 200;
    private static final int MOST_CONNECTIONS = 4_096;
    private static final int BUFFER = 16_384;
    /** What is encoded so is ASCII; no charset is named, because some hosts compare the whole header. */
    private static final ContentType FORM = ContentType.create("application/x-www-form-urlencoded");

    private final CloseableHttpClient client;
    private final Limits limits;
    private final ScheduledThreadPoolExecutor watch;

    Wire(GuardedResolver resolver, Limits limits, String userAgent) {
        this.limits = limits;
        this.watch = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("fetch-deadlines").factory());
        watch.setRemoveOnCancelPolicy(true);
        this.client = HttpClients.custom()
                .setConnectionManager(connections(resolver, limits))
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setDefaultRequestConfig(requestConfig(limits))
                .setUserAgent(userAgent)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableAuthCaching()
                .build();
    }

    private static HttpClientConnectionManager connections(GuardedResolver resolver, Limits limits) {
        Http1Config bounds = Http1Config.custom()
                .setMaxLineLength(LONGEST_LINE)
                .setMaxHeaderCount(MOST_HEADERS)
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(bounds)
                        .build())
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout(limits.connect()))
                        .setSocketTimeout(timeout(limits.idle()))
                        .build())
                .setDefaultSocketConfig(SocketConfig.custom()
                        .setSoTimeout(timeout(limits.idle()))
                        .build())
                .build();
    }

    private static RequestConfig requestConfig(Limits limits) {
        return RequestConfig.custom()
                .setResponseTimeout(timeout(limits.idle()))
                .setConnectionRequestTimeout(timeout(limits.total()))
                .build();
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.of(duration);
    }

    /**
     * Asks, and reads the answer to its end.
     *
     * @param left of the fetch's time; what takes longer is cut off
     * @throws TooLarge where the body has more bytes than are taken
     * @throws TooSlow where the time is over
     */
    Message ask(WebAddress at, Request request, HttpClientContext context, Duration left) throws IOException {
        HttpUriRequestBase message = message(at, request);
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> deadline = watch.schedule(
                () -> {
                    late.set(true);
                    message.abort();
                },
                left.toNanos(),
                TimeUnit.NANOSECONDS);
        try {
            HttpHost host = new HttpHost(at.scheme(), at.host(), at.port());
            return client.execute(host, message, context, response -> read(response, message, request));
        } catch (IOException e) {
            throw late.get() ? new TooSlow(limits.total(), e) : e;
        } finally {
            deadline.cancel(false);
        }
    }

    private static HttpUriRequestBase message(WebAddress at, Request request) {
        HttpUriRequestBase message = new HttpUriRequestBase(request.form() == null ? "GET" : "POST", at.uri());
        if (request.form() != null) {
            message.setEntity(new StringEntity(request.form(), FORM));
        }
        message.setHeader("Accept", "*/*");
        message.setHeader("Accept-Encoding", Encoding.ACCEPTED);
        message.setHeader("Connection", "close");
        if (request.etag() != null) {
            message.setHeader("If-None-Match", request.etag());
        }
        if (request.lastModified() != null) {
            message.setHeader("If-Modified-Since", request.lastModified());
        }
        return message;
    }

    private Message read(ClassicHttpResponse response, HttpUriRequestBase message, Request request) throws IOException {
        HttpEntity entity = response.getEntity();
        byte[] body = entity == null ? new byte[0] : body(entity, message, request);
        List<Message.Header> headers = new ArrayList<>();
        for (Header header : response.getHeaders()) {
            if (!header.getName().equalsIgnoreCase("Transfer-Encoding")) {
                headers.add(new Message.Header(header.getName(), header.getValue() == null ? "" : header.getValue()));
            }
        }
        return new Message(new StatusLine(response).toString(), headers, body);
    }

    private byte[] body(HttpEntity entity, HttpUriRequestBase message, Request request) throws IOException {
        InputStream in = entity.getContent();
        ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
        byte[] buffer = new byte[BUFFER];
        int n = entity.getContentLength() > limits.body() ? 0 : in.read(buffer);
        while (n > 0) {
            request.hold(n);
            out.write(buffer, 0, n);
            n = out.size() > limits.body() ? 0 : in.read(buffer);
        }
        if (n == 0) {
            // Closed by force: a gentle close reads on to the end, and there may be none.
            message.abort();
            throw new TooLarge(limits.body());
        }
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        watch.shutdownNow();
        client.close();
    }

    /** The fetch's time is over. */
    static final class TooSlow extends IOException {
        private static final long serialVersionUID = 1;

        TooSlow(Duration total, IOException cause) {
            super("not done in " + total.toMillis() + " ms", cause);
        }
    }

    /** The body has more bytes than are taken. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;

        TooLarge(int bytes) {
            super("more than " + bytes + " bytes");
        }
    }
}
