package org.beatbook.collect;

import java.time.Instant;
import java.util.Optional;
import org.beatbook.news.CaptureHead;
import org.beatbook.news.Kind;
import org.beatbook.news.Page;
import org.beatbook.news.Picture;
import org.beatbook.news.Source;
import org.beatbook.news.Wanted;
import org.beatbook.store.Following;
import org.beatbook.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Moves a wanted page on when its capture is filed. It looks at the capture alone, so that it does the same after a
 * crash, when all that is left of a round is what it archived.
 */
public final class Followed {
    /** Pictures of one article that are wanted. */
    private static final int MOST_PICTURES = 10;

    private Followed() {}

    /**
     * Moves on the page whose address was captured; call it in the transaction that files it. An article of a source that
     * is followed is wanted again even where it was not wanted before: a crash may have lost that it was.
     */
    public static void filed(Store store, Filed filed, Instant now) {
        CaptureHead head = filed.head();
        Optional<Wanted> known = store.following().wanted(head.url());
        if (known.isEmpty() && isArticle(filed.page()) && isYoung(head, now) && isFollowed(store, head)) {
            Wanted found = Wanted.found(head.url(), head.source(), Wanted.What.ARTICLE, head.time());
            moved(store, found, filed, null, null);
        }
        Page page = filed.page();
        if (page != null && page.kind() == Kind.LISTING && isYoung(head, now)) {
            store.sources().find(head.source()).ifPresent(source -> Refound.channel(store, source, head, page));
        }
        known.filter(w -> w.tried() == null || w.tried().isBefore(head.time()))
                .filter(w -> !w.givenUp())
                // What it leads to was lost with the round: it is asked for once more.
                .filter(w -> w.what().list() == null)
                .ifPresent(w -> moved(store, w, filed, null, null));
    }

    /** Whether its checks cannot all be done. */
    private static boolean isYoung(CaptureHead head, Instant now) {
        return head.timeKnown() && head.time().isAfter(now.minus(Fading.ALL));
    }

    private static boolean isFollowed(Store store, CaptureHead head) {
        return store.sources()
                .find(head.source())
                .map(source -> !source.channels().isEmpty())
                .orElse(false);
    }

    /**
     * Moves a page on.
     *
     * @param etag the capture's, where it is known
     * @param lastModified the capture's, where it is known
     */
    static void moved(Store store, Wanted wanted, Filed filed, @Nullable String etag, @Nullable String lastModified) {
        Following following = store.following();
        CaptureHead head = filed.head();
        boolean leads = head.status() >= 300 && head.status() < 400;
        Page page = filed.page();
        if (isGone(head.status())) {
            gone(following, wanted, head.time(), filed.news() == Filed.News.WITHDRAWN);
        } else if (wanted.what() == Wanted.What.ARTICLE && (leads || isArticle(page))) {
            onward(following, wanted, head.time(), filed.news() == Filed.News.VERSION, etag, lastModified);
        } else {
            following.drop(wanted.url());
        }
        if (page != null && isArticle(page)) {
            wantPictures(store, page, wanted.source(), head.time());
        }
    }

    static boolean isGone(int status) {
        return status == 404 || status == 410;
    }

    private static boolean isArticle(@Nullable Page page) {
        return page != null && page.kind() == Kind.ARTICLE;
    }

    /** The next step of the schedule. */
    static void onward(
            Following following,
            Wanted wanted,
            Instant now,
            boolean changed,
            @Nullable String etag,
            @Nullable String lastModified) {
        Fading.Step step = Fading.after(wanted.step(), wanted.found(), now, changed);
        Instant due = step.due();
        if (due == null) {
            following.drop(wanted.url());
        } else {
            following.save(wanted.moved(step.number(), now, due, etag, lastModified));
        }
    }

    /** Asked once more before it counts; then it is asked unconditionally, so that its coming back is archived. */
    private static void gone(Following following, Wanted wanted, Instant now, boolean surely) {
        if (surely || wanted.tries() > 1) {
            onward(following, wanted, now, false, null, null);
        } else {
            Instant again = now.plus(Fading.SURELY_GONE);
            following.save(wanted.unconditional().failed(now, again, "it was gone when it was asked for again"));
        }
    }

    private static void wantPictures(Store store, Page page, String source, Instant now) {
        boolean may = store.sources()
                .find(source)
                .map(s -> s.pictures() != Source.Pictures.LINK)
                .orElse(false);
        if (may) {
            page.pictures().stream()
                    .map(Picture::url)
                    .filter(url -> url != null && url.startsWith("http"))
                    .limit(MOST_PICTURES)
                    .filter(url -> store.captures().ofUrl(url).isEmpty())
                    .forEach(url -> store.following().want(Wanted.found(url, source, Wanted.What.PICTURE, now)));
        }
    }
}
