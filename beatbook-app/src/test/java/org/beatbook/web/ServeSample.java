package org.beatbook.web;

import org.beatbook.publish.Sample;

/** Serves the sample by hand: {@code ServeSample [PORT]}. */
final class ServeSample {
    private ServeSample() {}

    public static void main(String[] args) throws InterruptedException {
        int port = args.length == 0 ? 8080 : Integer.parseInt(args[0]);
        Web.Running running = Web.start(new Sample(), "127.0.0.1", port, SampleDesk.editing());
        System.out.println("http://localhost:" + running.port() + "/");
        Thread.currentThread().join();
    }
}
