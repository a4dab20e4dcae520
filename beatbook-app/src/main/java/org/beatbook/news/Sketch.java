package org.beatbook.news;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What grouping keeps of an article: small, and enough to compare it with any other without its text.
 *
 * @param article the article's id
 * @param source the source's id; absent where it is not known
 * @param language primary subtag of BCP 47; absent where it is not known
 * @param published when it was published, else first captured
 * @param traits its words, names, dates and numbers, as room {@code group} packs them
 * @param copying what copies are found by, as room {@code group} packs it
 */
public record Sketch(
        String article,
        @Nullable String source,
        @Nullable String language,
        Instant published,
        byte[] traits,
        byte[] copying) {}
