package org.beatbook.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.beatbook.collect.fetch.Addresses;
import org.beatbook.collect.fetch.Names;

/** A small web of invented outlets: one server on loopback that all their names lead to. */
public final class World implements AutoCloseable {
    private final ServerSocket socket;
    private final InstantSource clock;
    private final Map<String, Outlet> outlets = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    /** A request as it came. */
    public record Request(String host, String path, Map<String, String> headers, Instant at, int status) {}

    /** An answer; no status closes the connection without one. */
    public record Answer(int status, Map<String, String> headers, byte[] body) {
        public static Answer of(int status, String type, String body) {
            return new Answer(status, Map.of("Content-Type", type), body.getBytes(StandardCharsets.UTF_8));
        }

        public Answer with(String name, String value) {
            Map<String, String> more = new TreeMap<>(headers);
            more.put(name, value);
            return new Answer(status, more, body);
        }
    }

    /** Answers what it is asked at a time. */
    @FunctionalInterface
    public interface Outlet {
        Answer answer(String path, Map<String, String> headers, Instant now);
    }

    public World(InstantSource clock) throws IOException {
        this(clock, InetAddress.getLoopbackAddress());
    }

    /** @param address of the loopback network */
    public World(InstantSource clock, InetAddress address) throws IOException {
        this.clock = clock;
        this.socket = new ServerSocket(0, 1_000, address);
        Thread.ofVirtual().start(this::accept);
    }

    public World outlet(String host, Outlet outlet) {
        outlets.put(host, outlet);
        return this;
    }

    public String url(String host, String path) {
        return "http://" + host + ":" + socket.getLocalPort() + path;
    }

    /** An address of this server itself. */
    public String url(String path) {
        return "http://" + address() + path;
    }

    /** Address and port. */
    public String address() {
        return socket.getInetAddress().getHostAddress() + ":" + port();
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** All names lead to this server. */
    public Names names() {
        return host -> new InetAddress[] {InetAddress.getLoopbackAddress()};
    }

    public Addresses addresses() {
        Set<String> hosts = new HashSet<>();
        outlets.keySet().forEach(host -> hosts.add(host + ":" + port()));
        return Addresses.allowing(hosts);
    }

    /** All requests in the order in which they were answered. */
    public List<Request> requests() {
        return requests;
    }

    public void forgetRequests() {
        requests.clear();
    }

    public List<Request> requests(String host, String path) {
        return requests.stream()
                .filter(r -> r.host().equals(host) && r.path().equals(path))
                .toList();
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
            Map<String, String> headers = new TreeMap<>();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                int colon = line.indexOf(':');
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
            if (first != null) {
                answer(first.split(" ")[1], headers, connection.getOutputStream());
            }
        } catch (IOException e) {
            // The client went away.
        }
    }

    private void answer(String path, Map<String, String> headers, OutputStream out) throws IOException {
        String host = headers.getOrDefault("host", "").replaceFirst(":\\d+$", "");
        Outlet outlet = outlets.getOrDefault(host, (p, h, n) -> Answer.of(404, "text/plain", "no such host"));
        Instant now = clock.instant();
        Answer answer = outlet.answer(path, headers, now);
        requests.add(new Request(host, path, headers, now, answer.status()));
        if (answer.status() == 0) {
            return;
        }
        StringBuilder head = new StringBuilder("HTTP/1.1 " + answer.status() + " Said\r\n");
        answer.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(answer.body().length).append("\r\n\r\n");
        out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        out.write(answer.body());
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
