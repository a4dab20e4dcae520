package org.beatbook.collect.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The system's name service, with a bound on its time. Its native call cannot be interrupted and would hold a virtual
 * thread's carrier, so it runs on threads of its own.
 */
final class SystemNames implements Names {
    private static final int THREADS = 64;
    private static final long SECONDS = 10;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("names-", 0).factory());

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        Future<InetAddress[]> answer = threads.submit(() -> InetAddress.getAllByName(host));
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw unknown("no host of the name " + host + " is known", e);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw unknown(host + ": no answer in " + SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown(host + ": interrupted", e);
        }
    }

    private static UnknownHostException unknown(String what, Exception cause) {
        UnknownHostException unknown = new UnknownHostException(what);
        unknown.initCause(cause);
        return unknown;
    }
}
