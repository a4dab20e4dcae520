package org.beatbook.collect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on loopback that says byte for byte what it is told, so that it can be as bad as servers are. */
public final class LoopbackServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** A request as it came; header names in lower case. */
    public record Asked(String path, Map<String, String> headers) {}

    /** Writes an answer. */
    @FunctionalInterface
    public interface Answer {
        void write(Asked asked, OutputStream out) throws IOException;
    }

    public LoopbackServer() throws IOException {
        socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public LoopbackServer on(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    /** Answers with this text; lines of the head are ended as HTTP wants. */
    public LoopbackServer on(String path, String head, String body) {
        return on(path, head, body.getBytes(StandardCharsets.UTF_8));
    }

    public LoopbackServer on(String path, String head, byte[] body) {
        return on(path, (asked, out) -> {
            String length = head.toLowerCase(Locale.ROOT).contains("content-length:")
                    ? ""
                    : "Content-Length: " + body.length + "\r\n";
            out.write((head.strip().replace("\n", "\r\n") + "\r\n" + length + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.write(body);
        });
    }

    public LoopbackServer ok(String path, String type, String body) {
        return on(path, "HTTP/1.1 200 OK\nContent-Type: " + type, body);
    }

    public LoopbackServer redirect(String path, int status, String location) {
        return on(path, "HTTP/1.1 " + status + " Moved\nLocation: " + location, "");
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Host and port, to be allowed. */
    public String host() {
        return "127.0.0.1:" + port();
    }

    public String url(String path) {
        return "http://" + host() + path;
    }

    public List<Asked> asked() {
        return asked;
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
            List<String> head = new ArrayList<>();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                head.add(line);
            }
            if (head.isEmpty()) {
                return;
            }
            Map<String, String> headers = new TreeMap<>();
            for (String line : head.subList(1, head.size())) {
                int colon = line.indexOf(':');
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
            Asked request = new Asked(head.getFirst().split(" ")[1], headers);
            asked.add(request);
            OutputStream out = connection.getOutputStream();
            Answer answer = answers.get(request.path());
            if (answer == null) {
                out.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            } else {
                answer.write(request, out);
            }
            out.flush();
        } catch (IOException e) {
            // The client went away: that is what many of these tests are about.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
