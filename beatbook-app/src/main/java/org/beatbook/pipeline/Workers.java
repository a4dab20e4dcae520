package org.beatbook.pipeline;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Threads that work ahead of the one that files: what they are given is begun at once, and asked for when it is needed. */
final class Workers implements AutoCloseable {
    private final ExecutorService threads;

    Workers(String name, int threads) {
        this.threads = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name(name + "-", 0).factory());
    }

    <T extends @Nullable Object> Future<T> begin(Callable<T> task) {
        return threads.submit(task);
    }

    /** What a task has found, as soon as it has; what it threw is thrown here. */
    static <T extends @Nullable Object> T answer(Future<T> begun) {
        try {
            return begun.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BookException("interrupted while pages were read; start again to go on", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    /** What is not finished is given up. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
