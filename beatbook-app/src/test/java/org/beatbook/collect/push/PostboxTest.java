package org.beatbook.collect.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beatbook.collect.SimulatedTime;
import org.beatbook.news.Push;
import org.beatbook.world.Hub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What hubs may say, and what is made of it. */
class PostboxTest {
    private static final String FEED = "https://tide.example/feed.xml";

    private final SimulatedTime time = new SimulatedTime();
    private final Postbox postbox = new Postbox("https://desk.example/", time);
    private final Push push = postbox.push(FEED, "tide.example", "https://hub.example/", FEED);

    private static InputStream body(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private Map<String, String> subscribe(String lease) {
        Map<String, String> query = new HashMap<>();
        query.put("hub.mode", "subscribe");
        query.put("hub.topic", FEED);
        query.put("hub.challenge", "c");
        query.put("hub.lease_seconds", lease);
        return query;
    }

    private List<Letter> all() {
        return postbox.take(key -> true);
    }

    @ParameterizedTest
    @CsvSource({"60, 60", "999999999999, 2592000", "'', 864000", "-5, 864000", "1e9, 864000"})
    void aLeaseIsAsTheHubSaysWithinBounds(String said, long seconds) {
        assertThat(postbox.confirm(push, subscribe(said))).contains("c");
        assertThat(all()).containsExactly(new Letter.Promised(push.key(), Duration.ofSeconds(seconds), time.instant()));
    }

    @Test
    void theLastAnswerOfAHubCountsAndItsNewsOnce() throws IOException {
        postbox.confirm(push, subscribe("60"));
        postbox.confirm(push, Map.of("hub.mode", "denied", "hub.topic", FEED, "hub.reason", "a\nreason"));
        for (int i = 0; i < 1_000; i++) {
            postbox.told(push, Hub.signature("sha256", push.secret(), "x"), body("x"));
        }
        assertThat(postbox.take(key -> false)).isEmpty();
        assertThat(all())
                .containsExactly(
                        new Letter.Denied(push.key(), "its hub will not tell: a reason", time.instant()),
                        new Letter.News(push.key(), time.instant()));
        assertThat(postbox.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha256", "sha256=", "sha256=zz", "=", "md5=00", "sha256=00", "sha1=\u00e9"})
    void aSignatureThatIsNoneIsNotRight(String signature) throws IOException {
        postbox.told(push, signature, body("x"));
        assertThat(all()).isEmpty();
    }

    @Test
    void aBodyWithoutEndIsNotReadToItsEnd() throws IOException {
        InputStream endless = new InputStream() {
            private long read;

            @Override
            public int read() {
                assertThat(++read).isLessThan(21_000_000);
                return 'x';
            }
        };
        postbox.told(push, "sha512=00", endless);
        assertThat(all()).isEmpty();
    }

    @Test
    void whoIsToTellNoMoreIsNotHeard() throws IOException {
        Push left = push.leaving(time.instant());
        assertThat(postbox.confirm(left, subscribe("60"))).isEmpty();
        postbox.told(left, Hub.signature("sha256", push.secret(), "x"), body("x"));
        assertThat(postbox.confirm(left, Map.of("hub.mode", "unsubscribe", "hub.topic", FEED, "hub.challenge", "c")))
                .contains("c");
        assertThat(all()).containsExactly(new Letter.Left(push.key()));
    }

    @Test
    void theAddressForCallbacksIsOfTheWeb() {
        assertThat(push.callback()).isEqualTo("https://desk.example/push/" + push.key());
        for (String wrong : List.of("desk.example", "ftp://desk.example/", "https://desk.example/?a=b", "https://")) {
            assertThatThrownBy(() -> new Postbox(wrong, time)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new Postbox("https://elsewhere.example", time).isHere(push)).isFalse();
        assertThat(postbox.isHere(push)).isTrue();
    }
}
