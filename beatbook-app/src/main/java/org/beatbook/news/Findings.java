package org.beatbook.news;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was found at an address to follow.
 *
 * @param url where the address led
 * @param name what the outlet calls itself, where it says so
 * @param language a BCP 47 tag, as the page or the feed says
 * @param country two letters of ISO 3166-1, by the language's region or the host's ending
 * @param candidates the proposed one first, then as they were found
 * @param tried what could not be had, each with its reason
 * @param next the address of the next page of what is proposed, of older items; absent where there is none
 */
public record Findings(
        String url,
        @Nullable String name,
        @Nullable String language,
        @Nullable String country,
        List<Candidate> candidates,
        List<String> tried,
        @Nullable String next) {

    public Findings {
        candidates = List.copyOf(candidates);
        tried = List.copyOf(tried);
    }

    /** The one to follow; absent where there is nothing that can be followed. */
    public Optional<Candidate> proposed() {
        return candidates.stream().filter(Candidate::proposed).findFirst();
    }
}
