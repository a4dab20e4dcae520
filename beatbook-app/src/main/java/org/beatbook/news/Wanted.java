package org.beatbook.news;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page that is to be asked for.
 *
 * @param url its address, as it was found
 * @param source the id of the source it is counted to
 * @param what what is expected there
 * @param step how often it was archived already: 0 for a page that is new, then the steps of the fading schedule
 * @param found when it was first found
 * @param due not asked before; absent once it was given up
 * @param tried when it was asked for last; absent before the first time
 * @param tries that failed in a row
 * @param etag the ETag of what is archived
 * @param lastModified the Last-Modified of what is archived, as it was given
 * @param why what went wrong last
 * @param back of a further page of a listing or feed: how many pages after it are to be followed, too; 0 for anything else
 */
public record Wanted(
        String url,
        String source,
        What what,
        int step,
        Instant found,
        @Nullable Instant due,
        @Nullable Instant tried,
        int tries,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String why,
        int back) {

    /** A page that was just found. */
    public static Wanted found(String url, String source, What what, Instant now) {
        return new Wanted(url, source, what, 0, now, now, null, 0, null, null, null, 0);
    }

    /** A further page, and so many pages after it. */
    public Wanted back(int pages) {
        return new Wanted(url, source, what, step, found, due, tried, tries, etag, lastModified, why, pages);
    }

    /** Asked for, and archived or found unchanged. */
    public Wanted moved(int to, Instant at, Instant then, @Nullable String newEtag, @Nullable String newModified) {
        return new Wanted(url, source, what, to, found, then, at, 0, newEtag, newModified, null, back);
    }

    /** Asked for in vain. */
    public Wanted failed(Instant at, @Nullable Instant then, String reason) {
        return new Wanted(url, source, what, step, found, then, at, tries + 1, etag, lastModified, reason, back);
    }

    /** The same, whatever is archived of it. */
    public Wanted unconditional() {
        return new Wanted(url, source, what, step, found, due, tried, tries, null, null, why, back);
    }

    /** Not asked for, because its host is to be left alone until then. */
    public Wanted postponed(Instant then) {
        return new Wanted(url, source, what, step, found, then, tried, tries, etag, lastModified, why, back);
    }

    /** Whether it is asked for no more. */
    public boolean givenUp() {
        return due == null;
    }

    /** What is expected of a page. */
    public enum What {
        /** An article, to be asked for again while it may still change. */
        @JsonProperty("article")
        ARTICLE,
        /** A further page of a listing, asked for once; its articles are wanted then. */
        @JsonProperty("listing")
        LISTING,
        /** A further page of a feed, likewise. */
        @JsonProperty("feed")
        FEED,
        /** A picture of a source whose pictures may be kept. */
        @JsonProperty("picture")
        PICTURE;

        /** How a page is read that leads to others; absent where it leads to none. */
        public Channel.@Nullable As list() {
            return switch (this) {
                case LISTING -> Channel.As.LISTING;
                case FEED -> Channel.As.FEED;
                case ARTICLE, PICTURE -> null;
            };
        }
    }
}
