package org.beatbook.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the sample's WARC file and the expectations of its test from {@code sample/}. The same sources give the same
 * records. Run it in the repository's root after a change there.
 */
public final class SampleWarc {
    static final Path WARC = Path.of("beatbook-app/src/main/resources/sample/korea-2023.warc.gz");
    static final Path EXPECTED = Path.of("beatbook-app/src/test/resources/sample/expected.json");
    private static final Instant MADE = Instant.parse("2023-12-31T00:00:00Z");

    private SampleWarc() {}

    public static void main(String[] args) throws IOException {
        Path root = Path.of(args.length > 0 ? args[0] : ".");
        SamplePages.Built built = new SamplePages(root.resolve("sample")).build();
        Files.createDirectories(root.resolve(WARC).getParent());
        Files.createDirectories(root.resolve(EXPECTED).getParent());
        try (OutputStream out = Files.newOutputStream(root.resolve(WARC))) {
            for (byte[] record : records(built)) {
                GZIPOutputStream gzip = new GZIPOutputStream(out);
                gzip.write(record);
                gzip.finish();
            }
        }
        Files.writeString(root.resolve(EXPECTED), expected(built));
        System.out.println(built.exchanges().size() + " exchanges, " + Files.size(root.resolve(WARC)) + " bytes");
    }

    /** The records, not compressed, the warcinfo first. */
    static List<byte[]> records(SamplePages.Built built) throws IOException {
        List<byte[]> records = new ArrayList<>();
        String info = """
                software: beatbook sample builder\r
                format: WARC File Format 1.1\r
                description: An invented sample. Outlets, bylines, experts, prose and pictures are made up; only the \
                dated public facts are real. Nothing in it was fetched from the web.\r
                """;
        records.add(
                record("warcinfo", null, MADE, "application/warc-fields", info.getBytes(StandardCharsets.UTF_8), null));
        for (SamplePages.Exchange exchange : built.exchanges()) {
            records.add(record(
                    "response",
                    exchange.url(),
                    exchange.at(),
                    "application/http;msgtype=response",
                    http(exchange),
                    exchange.body()));
        }
        return records;
    }

    static String expected(SamplePages.Built built) throws IOException {
        return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(built.expected()) + "\n";
    }

    private static byte[] http(SamplePages.Exchange exchange) throws IOException {
        String reason = switch (exchange.status()) {
            case 200 -> "OK";
            case 301 -> "Moved Permanently";
            case 404 -> "Not Found";
            default -> throw new IllegalArgumentException("status " + exchange.status());
        };
        boolean chunked = "chunked".equals(exchange.headers().get("Transfer-Encoding"));
        StringBuilder head = new StringBuilder("HTTP/1.1 " + exchange.status() + " " + reason + "\r\n");
        exchange.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        if (!chunked) {
            head.append("Content-Length: ").append(exchange.body().length).append("\r\n");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        out.write(chunked ? chunked(exchange.body()) : exchange.body());
        return out.toByteArray();
    }

    private static byte[] chunked(byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int at = 0; at < body.length; at += 4096) {
            int length = Math.min(4096, body.length - at);
            out.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(body, at, length);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static byte[] record(
            String type,
            @org.jspecify.annotations.Nullable String url,
            Instant at,
            String contentType,
            byte[] block,
            byte @org.jspecify.annotations.Nullable [] payload)
            throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("WARC-Type", type);
        headers.put(
                "WARC-Record-ID",
                "<urn:uuid:" + UUID.nameUUIDFromBytes((type + url + at).getBytes(StandardCharsets.UTF_8)) + ">");
        headers.put("WARC-Date", at.toString());
        headers.put(
                url == null ? "WARC-Filename" : "WARC-Target-URI",
                url == null ? WARC.getFileName().toString() : url);
        headers.put("Content-Type", contentType);
        headers.put("WARC-Block-Digest", "sha256:" + sha256(block));
        if (payload != null) {
            headers.put("WARC-Payload-Digest", "sha256:" + sha256(payload));
        }
        headers.put("Content-Length", Integer.toString(block.length));
        String head = headers.entrySet().stream()
                .map(h -> h.getKey() + ": " + h.getValue() + "\r\n")
                .collect(Collectors.joining("", "WARC/1.1\r\n", "\r\n"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(head.getBytes(StandardCharsets.UTF_8));
        out.write(block);
        out.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
