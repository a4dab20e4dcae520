package org.beatbook.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import org.beatbook.news.PicturesPage;
import org.beatbook.publish.Book;
import org.beatbook.publish.Html;
import org.jspecify.annotations.Nullable;

/** A topic's pictures by whom, which place and which day their captions name. */
record PicturesAction(Book book) implements Action {
    @Override
    public Optional<Answer> answer(Asked asked) {
        PicturesPage.Filter filter =
                new PicturesPage.Filter(asked.given("of"), month(asked.given("month")), asked.page());
        return book.happenings()
                .pictures(asked.part("topic"), filter)
                .map(page -> Answer.html(Html.pictures(asked.site(), page)));
    }

    private static @Nullable YearMonth month(@Nullable String text) {
        try {
            return text == null ? null : YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new BadRequest("“month” must be a month such as 2023-09.");
        }
    }
}
