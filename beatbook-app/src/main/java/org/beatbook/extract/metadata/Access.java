package org.beatbook.extract.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.beatbook.extract.markup.LinkedData;
import org.jspecify.annotations.Nullable;

/** Whether access is paid; only where the page says so, either way. */
final class Access {
    static final List<Rule<Boolean>> POLICY = List.of(
            new Rule<>("json-ld", c -> paid(c.main().object().node().path("isAccessibleForFree"))),
            new Rule<>("json-ld-part", Access::part),
            new Rule<>("json-ld-webpage", Access::webPage),
            new Rule<>(
                    "content_tier",
                    c -> tier(c.markup.meta("article:content_tier", "og:article:content_tier", "content_tier"))),
            new Rule<>("itemprop", c -> words(c.markup.meta("isaccessibleforfree"), "false", "true")),
            new Rule<>("class", c -> c.paywalled ? Boolean.TRUE : null));

    private Access() {}

    private static @Nullable Boolean paid(JsonNode free) {
        if (free.isBoolean()) {
            return !free.asBoolean();
        }
        return free.isTextual() ? words(free.asText(), "false", "true") : null;
    }

    private static @Nullable Boolean words(@Nullable String text, String paid, String free) {
        if (text == null) {
            return null;
        }
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return lower.endsWith(paid) ? Boolean.TRUE : lower.endsWith(free) ? Boolean.FALSE : null;
    }

    private static @Nullable Boolean part(Clues clues) {
        JsonNode parts = clues.main().object().node().path("hasPart");
        Boolean own = paid(parts.path("isAccessibleForFree"));
        for (JsonNode part : parts) {
            own = own != null ? own : paid(part.path("isAccessibleForFree"));
        }
        return Boolean.TRUE.equals(own) ? own : null;
    }

    private static @Nullable Boolean webPage(Clues clues) {
        for (LinkedData object : clues.linkedData()) {
            Boolean paid = object.is("WebPage") ? paid(object.node().path("isAccessibleForFree")) : null;
            if (paid != null) {
                return paid;
            }
        }
        return null;
    }

    /** Metered access is neither free nor paid. */
    private static @Nullable Boolean tier(@Nullable String tier) {
        if (tier == null) {
            return null;
        }
        return switch (tier.strip().toLowerCase(Locale.ROOT)) {
            case "free", "open" -> Boolean.FALSE;
            case "locked", "premium", "paid", "subscription", "subscriber" -> Boolean.TRUE;
            default -> null;
        };
    }
}
