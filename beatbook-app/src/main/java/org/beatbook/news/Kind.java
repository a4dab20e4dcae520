package org.beatbook.news;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kind of a page. */
public enum Kind {
    @JsonProperty("article")
    ARTICLE,
    @JsonProperty("listing")
    LISTING,
    @JsonProperty("other")
    OTHER
}
