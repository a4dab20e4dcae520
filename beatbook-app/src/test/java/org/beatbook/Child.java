package org.beatbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Beatbook in a process of its own, as a user runs it. */
final class Child {
    private static final long PATIENCE_SECONDS = 120;
    private static final long TICK_MILLIS = 100;

    private final Process process;
    private final Path output;

    private Child(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static Child start(Path folder, String... arguments) throws IOException {
        return start(folder, List.of(), arguments);
    }

    /** @param before a command and its arguments that runs Java as the rest of its arguments */
    static Child start(Path folder, List<String> before, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.beatbook.cli.Main"));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(folder, "output", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new Child(process, output);
    }

    /** Waits for its end; returns the exit code. */
    int end() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("did not end within " + PATIENCE_SECONDS + " s");
        }
        return process.exitValue();
    }

    /** Kills it with SIGKILL after so many milliseconds, unless it has ended by then; returns whether it was killed. */
    boolean killAfter(long millis) throws InterruptedException {
        if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
            return false;
        }
        process.destroyForcibly().waitFor();
        return true;
    }

    /** Waits until it has printed something of this form; returns that. */
    String printed(Pattern pattern) throws IOException, InterruptedException {
        return await(() -> {
            Matcher found = pattern.matcher(output());
            return found.find() ? found.group() : null;
        });
    }

    /** Waits while it runs until there is something. */
    <T> T await(Callable<@Nullable T> something) throws InterruptedException, IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end) {
            try {
                T value = something.call();
                if (value != null) {
                    return value;
                }
            } catch (Exception e) {
                throw new AssertionError(output(), e);
            }
            if (process.waitFor(TICK_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new AssertionError("it has ended: " + output());
            }
        }
        throw new AssertionError("not within " + PATIENCE_SECONDS + " s: " + output());
    }

    /** Asks it to end, as Ctrl-C and a service manager do; returns the exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        return end();
    }

    String output() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
