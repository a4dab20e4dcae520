package org.beatbook.collect;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beatbook.collect.fetch.Message;
import org.jspecify.annotations.Nullable;

/** For how long an answer keeps, by its Cache-Control header (RFC 9111, 5.2.2.1). */
final class Freshness {
    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,9})");

    private Freshness() {}

    static @Nullable Duration of(@Nullable Message message) {
        String control = message == null ? null : message.header("Cache-Control");
        if (control == null) {
            return null;
        }
        Matcher age = MAX_AGE.matcher(control.toLowerCase(Locale.ROOT));
        return age.find() ? Duration.ofSeconds(Long.parseLong(age.group(1))) : null;
    }

    static @Nullable Duration longer(@Nullable Duration a, @Nullable Duration b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.compareTo(b) >= 0 ? a : b;
    }
}
