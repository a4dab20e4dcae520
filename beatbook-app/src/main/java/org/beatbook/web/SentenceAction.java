package org.beatbook.web;

import java.util.Optional;
import org.beatbook.publish.Book;
import org.beatbook.publish.Html;
import org.beatbook.publish.Site;

/**
 * Leads to a sentence in the newest version of its article that has it. What a page was made from may have been read anew
 * since: a sentence that no version has any more is told to be gone.
 */
record SentenceAction(Book book) implements Action {
    private static final int FOUND = 302;
    private static final int GONE = 410;

    @Override
    public Optional<Answer> answer(Asked asked) {
        String article = asked.part("article");
        String anchor = asked.part("sentence");
        return book.article(article, null)
                .map(page -> book.versionSaying(article, anchor)
                        .map(version -> to(
                                asked.site(), article, version, page.versions().size(), anchor))
                        .orElseGet(() -> Answer.html(
                                        Html.error(
                                                asked.site(),
                                                GONE,
                                                "That sentence is gone",
                                                "No kept version of “"
                                                        + page.item().headline()
                                                        + "” has it any more, as it is read today. The archived captures are unaltered."))
                                .status(GONE)));
    }

    private static Answer to(Site site, String article, int version, int newest, String anchor) {
        String page = version == 0 || version == newest ? site.article(article) : site.version(article, version);
        return Answer.html("").status(FOUND).with("Location", page + "#" + anchor);
    }
}
