package org.beatbook.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.beatbook.news.FrontPage;
import org.beatbook.news.Json;
import org.beatbook.publish.Book;

/** Whether the book answers, and how much it holds. An unreadable book is answered with 503. */
record HealthAction(Book book) implements Action {
    @Override
    public Optional<Answer> answer(Asked asked) {
        try {
            return Optional.of(
                    Answer.text(Answer.JSON, Json.write(well(book.front()))).with("Cache-Control", "no-store"));
        } catch (RuntimeException e) {
            String why = Json.write(Map.of("status", "failing", "reason", String.valueOf(e.getMessage())));
            return Optional.of(Answer.text(Answer.JSON, why).status(503).with("Cache-Control", "no-store"));
        }
    }

    private static Map<String, Object> well(FrontPage front) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("status", "ok");
        out.put("topics", front.topics().size());
        out.put("articles", front.articles());
        out.put("captures", front.captures());
        out.put("updated", String.valueOf(front.updated()));
        return out;
    }
}
