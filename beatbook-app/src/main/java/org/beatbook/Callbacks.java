package org.beatbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.beatbook.collect.push.Postbox;
import org.beatbook.news.Push;
import org.jspecify.annotations.Nullable;

/** What hubs call (WebSub): each call is told from the book to be about something that was asked for, or is turned away. */
public final class Callbacks {
    private final Beatbook book;
    private final Postbox postbox;

    /** @param book open for reading; what rounds ask for is seen in it */
    public Callbacks(Beatbook book, Postbox postbox) {
        this.book = book;
        this.postbox = postbox;
    }

    /** What to answer a hub that asks whether it was meant; empty where it was not. */
    public Optional<String> confirm(String key, Map<String, String> query) {
        return book.push(key).flatMap(push -> postbox.confirm(push, query));
    }

    /**
     * A hub tells that there is something new.
     *
     * @param signature the header that says that it is the hub
     * @return whether something was asked for under this key; whether the signature is right is nobody's business
     */
    public boolean told(String key, @Nullable String signature, InputStream body) throws IOException {
        Optional<Push> push = book.push(key);
        if (push.isPresent()) {
            postbox.told(push.get(), signature, body);
        }
        return push.isPresent();
    }
}
