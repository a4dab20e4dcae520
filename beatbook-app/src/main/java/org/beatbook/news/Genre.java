package org.beatbook.news;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The genre of an article. */
public enum Genre {
    @JsonProperty("news")
    NEWS,
    @JsonProperty("analysis")
    ANALYSIS,
    @JsonProperty("opinion")
    OPINION,
    @JsonProperty("interview")
    INTERVIEW,
    @JsonProperty("cartoon")
    CARTOON,
    @JsonProperty("gallery")
    GALLERY,
    @JsonProperty("live")
    LIVE;

    /** The word for this genre in addresses, queries and JSON: its name in lower case. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
