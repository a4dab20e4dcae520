package org.beatbook.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Starts a server as a user does, and times its first answer. */
final class FirstResponse {
    private FirstResponse() {}

    static double seconds(Path script, Path book) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process server = new ProcessBuilder(script.toString(), "serve", "--port", "0", "--book", book.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            String address = lines.readLine();
            if (address == null) {
                throw new IOException("the server did not start on " + book);
            }
            try (InputStream in = URI.create(address).toURL().openStream()) {
                in.readAllBytes();
            }
            return (System.nanoTime() - start) / 1e9;
        } finally {
            server.destroy();
            server.waitFor();
        }
    }
}
