package org.beatbook.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A hub as WebSub wants one, by hand: it keeps what it is asked, and calls back when the test says so. */
public final class Hub implements AutoCloseable {
    /** What subscribers name as their address, and where that leads: as a server does that stands before another. */
    public static final String DESK = "https://desk.example/beats";

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile int deskPort;
    private volatile boolean eager;
    private volatile String status = "202 Accepted";

    public Hub() throws IOException {
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Subscribers' address leads to this port on loopback. */
    public Hub leadingTo(int port) {
        deskPort = port;
        return this;
    }

    /** It asks back before it answers. */
    public Hub eager() {
        eager = true;
        return this;
    }

    public Hub answering(String line) {
        status = line;
        return this;
    }

    /** The fields of all forms that came, in their order. */
    public List<Map<String, String>> asked() {
        return asked;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                serve(connection);
            } catch (IOException e) {
                // Closed, or the client went away.
            }
        }
    }

    private void serve(Socket connection) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
        String first = in.readLine();
        Map<String, String> headers = new TreeMap<>();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            String[] parts = line.split(":", 2);
            headers.put(parts[0].toLowerCase(java.util.Locale.ROOT), parts[1].strip());
        }
        char[] body = new char[Integer.parseInt(headers.getOrDefault("content-length", "0"))];
        for (int n = 0; n < body.length; ) {
            n += in.read(body, n, body.length - n);
        }
        Map<String, String> form = parse(new String(body));
        form.put("request", first);
        form.put("type", headers.getOrDefault("content-type", ""));
        asked.add(form);
        if (eager) {
            verify(form, 864_000);
        }
        connection
                .getOutputStream()
                .write(("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Map<String, String> parse(String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : form.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    /** Asks back whether a form was meant. */
    public HttpResponse<String> verify(Map<String, String> form, long lease) {
        return call(
                form,
                Map.of(
                        "hub.mode",
                        form.getOrDefault("hub.mode", ""),
                        "hub.topic",
                        form.getOrDefault("hub.topic", ""),
                        "hub.challenge",
                        "a challenge <b>&amp;",
                        "hub.lease_seconds",
                        Long.toString(lease)));
    }

    /** Calls with these parameters. */
    public HttpResponse<String> call(Map<String, String> form, Map<String, String> query) {
        StringBuilder address = new StringBuilder(form.getOrDefault("hub.callback", "")).append('?');
        query.forEach((name, value) -> address.append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append('&'));
        return send(HttpRequest.newBuilder(desk(address.toString())).GET());
    }

    /** Tells of something new, signed by this method with this secret; by none where there is no method. */
    public HttpResponse<String> tell(Map<String, String> form, @Nullable String method, String secret, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(desk(form.getOrDefault("hub.callback", "")))
                .POST(BodyPublishers.ofString(body))
                .header("Content-Type", "application/rss+xml");
        return send(method == null ? request : request.header("X-Hub-Signature", signature(method, secret, body)));
    }

    public HttpResponse<String> tell(Map<String, String> form) {
        return tell(form, "sha256", form.getOrDefault("hub.secret", ""), "<rss/>");
    }

    public static String signature(String method, String secret, String body) {
        try {
            Mac mac = Mac.getInstance("Hmac" + method.toUpperCase(java.util.Locale.ROOT));
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "any"));
            return method + "=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private URI desk(String address) {
        return URI.create(address.replace(DESK, "http://127.0.0.1:" + deskPort));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        client.close();
    }
}
