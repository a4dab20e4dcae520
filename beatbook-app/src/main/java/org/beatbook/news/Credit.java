package org.beatbook.news;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a picture is owed to, in parts, spelled as written.
 *
 * @param line the credit line as it was written
 * @param creators photographers, illustrators, cartoonists
 * @param providers agencies, outlets and institutions that provide the picture
 * @param via the agency that passed it on, as in "via Reuters"
 * @param how how the picture came to be
 */
public record Credit(
        String line,
        List<String> creators,
        List<String> providers,
        @Nullable String via,
        How how) {

    public Credit {
        creators = List.copyOf(creators);
        providers = List.copyOf(providers);
    }

    /** How a picture came; where several apply, the first of cartoon, illustration, graphic, screenshot, handout, pool, file. */
    public enum How {
        @JsonProperty("photo")
        PHOTO,
        @JsonProperty("cartoon")
        CARTOON,
        @JsonProperty("illustration")
        ILLUSTRATION,
        @JsonProperty("graphic")
        GRAPHIC,
        @JsonProperty("screenshot")
        SCREENSHOT,
        @JsonProperty("handout")
        HANDOUT,
        @JsonProperty("pool")
        POOL,
        @JsonProperty("file")
        FILE
    }
}
