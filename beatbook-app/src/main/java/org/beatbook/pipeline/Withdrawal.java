package org.beatbook.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.beatbook.news.CaptureHead;
import org.beatbook.store.Captures;
import org.beatbook.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Whether an article was taken away: when the newest captures of its addresses, over some time, all say so. It looks at
 * captures alone, so that a rebuild says the same.
 */
final class Withdrawal {
    /** Between the first that says so and the last, at least; a little less than the time after which one asks again. */
    private static final Duration SURE = Duration.ofMinutes(50);

    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final Store store;

    Withdrawal(Store store) {
        this.store = store;
    }

    static boolean isGone(CaptureHead head) {
        return head.status() == NOT_FOUND || head.status() == GONE;
    }

    /** When an article was first found to be gone, if it still is; absent otherwise. */
    @Nullable
    Instant of(String article) {
        List<CaptureHead> newestFirst = store.articles().keys(article).stream()
                .filter(key -> key.startsWith("url:"))
                .flatMap(key -> store.captures().ofKey(key.substring("url:".length())).stream())
                .map(Captures.Kept::head)
                .sorted(Comparator.comparing(CaptureHead::time).reversed())
                .toList();
        List<CaptureHead> gone =
                newestFirst.stream().takeWhile(Withdrawal::isGone).toList();
        if (gone.isEmpty()) {
            return null;
        }
        Instant first = gone.getLast().time();
        boolean sure =
                !Duration.between(first, gone.getFirst().time()).minus(SURE).isNegative();
        return sure ? first : null;
    }
}
