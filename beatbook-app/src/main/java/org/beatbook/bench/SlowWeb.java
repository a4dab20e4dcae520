package org.beatbook.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on loopback that is many hosts: each request is answered some time later, and what is known is not sent again. */
final class SlowWeb implements AutoCloseable {
    private static final String TAG = "\"one\"";
    private static final String FEED =
            "<rss version=\"2.0\"><channel><title>Bench</title><item><title>No link</title></item></channel></rss>";

    private final ServerSocket socket = new ServerSocket(0, 2_000, InetAddress.getLoopbackAddress());
    private final Duration delay;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger unchanged = new AtomicInteger();

    SlowWeb(Duration delay) throws IOException {
        this.delay = delay;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    int requests() {
        return requests.get();
    }

    /** How many were answered with nothing but that nothing changed. */
    int unchanged() {
        return unchanged.get();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
            String first = in.readLine();
            boolean known = false;
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                known |= line.startsWith("If-None-Match");
            }
            Thread.sleep(delay);
            if (first != null) {
                answer(first, known, connection.getOutputStream());
            }
        } catch (IOException e) {
            // The client went away.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(String first, boolean known, OutputStream out) throws IOException {
        requests.incrementAndGet();
        boolean feed = first.contains("/feed-");
        if (feed && known) {
            unchanged.incrementAndGet();
        }
        String status = !feed ? "404 Not Found" : known ? "304 Not Modified" : "200 OK";
        String body = feed && !known ? FEED : "";
        out.write(("HTTP/1.1 " + status + "\r\nContent-Type: application/rss+xml\r\nETag: " + TAG
                        + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
