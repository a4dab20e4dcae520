package org.beatbook.collect.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.beatbook.collect.SimulatedTime;
import org.junit.jupiter.api.Test;

class HostsTest {
    private final SimulatedTime time = new SimulatedTime();
    private final Hosts hosts = new Hosts(Hosts.Pace.USUAL, time, time, new Random(7));

    @Test
    void waitsTheLeastDelayAfterAQuickAnswer() throws Exception {
        answer("a.example", Duration.ofMillis(20));
        turn("a.example").leave();

        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void waitsLongerForASlowHostUpToABound() throws Exception {
        answer("a.example", Duration.ofSeconds(2));
        answer("a.example", Duration.ofSeconds(50));
        turn("a.example").leave();

        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(30));
    }

    @Test
    void keepsTheDelayThatRobotsTxtAsksFor() throws Exception {
        hosts.crawlDelay("a.example", Duration.ofSeconds(45));
        answer("a.example", Duration.ofSeconds(2));
        turn("a.example").leave();

        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(45));
    }

    @Test
    void delaysNoOtherHost() throws Exception {
        answer("slow.example", Duration.ofSeconds(60));
        answer("other.example", Duration.ofMillis(5));

        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void keepsRetryAfterAndDoesNotWaitForIt() throws Exception {
        turn("a.example").leaveFailed(time.instant().plusSeconds(3_600));

        assertThat(hosts.enter("a.example")).isEqualTo(new Hosts.Later(SimulatedTime.START.plusSeconds(3_600)));
        time.pass(Duration.ofHours(1));
        assertThat(hosts.enter("a.example")).isInstanceOf(Hosts.Turn.class);
    }

    @Test
    void restsTwiceAsLongAfterEachFailureSpreadByChance() throws Exception {
        for (int failures = 1; failures <= 20; failures++) {
            turn("a.example").leaveFailed(null);
            Duration rest = Duration.between(time.instant(), hosts.next("a.example"));
            double full = Math.min(5_000.0 * Math.pow(2, failures - 1), 6 * 3_600_000.0);
            assertThat((double) rest.toMillis()).isBetween(full / 2 - 1, full * 1.5);
            time.pass(rest);
        }
    }

    @Test
    void forgetsFailuresAfterAnAnswer() throws Exception {
        for (int i = 0; i < 6; i++) {
            turn("a.example").leaveFailed(null);
            time.pass(Duration.ofHours(1));
        }
        answer("a.example", Duration.ofMillis(1));
        turn("a.example").leaveFailed(null);

        assertThat(Duration.between(time.instant(), hosts.next("a.example"))).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void letsOneInAtATime() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(50);
        for (int i = 0; i < 50; i++) {
            Thread.ofVirtual().start(() -> {
                Hosts.Turn turn = turn("a.example");
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                Thread.yield();
                inside.decrementAndGet();
                turn.leave();
                done.countDown();
            });
        }
        done.await();

        assertThat(most).hasValue(1);
        assertThat(time.instant()).isEqualTo(SimulatedTime.START.plusSeconds(49));
    }

    private void answer(String host, Duration took) {
        Hosts.Turn turn = turn(host);
        time.pass(took);
        turn.leave();
    }

    private Hosts.Turn turn(String host) {
        try {
            return (Hosts.Turn) hosts.enter(host);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
