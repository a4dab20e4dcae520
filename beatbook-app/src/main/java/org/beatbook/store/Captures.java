package org.beatbook.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beatbook.news.CaptureHead;
import org.beatbook.news.Picture;
import org.beatbook.news.Place;

/** Which captures the archive holds and where. What is withheld stays known here and is never handed out. */
public interface Captures {

    /** A capture that is kept, and where. */
    record Kept(CaptureHead head, Place place) {}

    /** Adds a capture; one that is known is left as it is. */
    void add(CaptureHead head, Place place);

    /** Whether a capture of this id is kept, withheld or not. */
    boolean known(String id);

    /** The first capture with these bytes at this URL, withheld or not: what a {@code revisit} refers to. */
    Optional<Kept> sameBytes(String url, String digest);

    /** Absent also where it is withheld. */
    Optional<Kept> find(String id);

    /** All captures of a URL, oldest first; none where it is withheld. */
    List<Kept> ofUrl(String url);

    /** All captures of addresses of this {@link org.beatbook.news.Urls#key}, oldest first; none where it is withheld. */
    List<Kept> ofKey(String urlKey);

    /** Whether an address of this {@link org.beatbook.news.Urls#key} was ever captured, withheld or not. */
    boolean asked(String urlKey);

    /** The newest capture with an {@code image/*} type of any of these URLs, in the order of the URLs. */
    Optional<CaptureHead> picture(List<String> urls);

    /** Writes what a captured picture's file says of itself: caption and credit. */
    void inscribe(String id, Picture inscription);

    /** What the file of the newest capture of any of these URLs says of itself, in the order of the URLs. */
    Optional<Picture> inscription(List<String> urls);

    /** How many captures are kept. */
    long count();

    /** Up to where the archive has been worked through; absent before the first record. */
    Optional<Place> checkpoint();

    void checkpoint(Place done);

    /** Writes where a capture stands now; nothing where it is not known. */
    void move(String id, Place place);

    /** Forgets all captures but these. */
    void retain(Set<String> ids);

    /** The {@link org.beatbook.news.Urls#key}s that were taken out of pages, search and exports. */
    Set<String> withheld();

    /** Whether an address of this key is one of them. */
    boolean isWithheld(String urlKey);

    /** Takes all captures whose address has this {@link org.beatbook.news.Urls#key} out of all reads but {@link #known} and {@link #sameBytes}. */
    void withhold(String urlKey);
}
