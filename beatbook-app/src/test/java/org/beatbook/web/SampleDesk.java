package org.beatbook.web;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.beatbook.news.Source;

/** A desk that remembers what it was asked, and has one source that another process keeps. */
final class SampleDesk implements Desk {
    static final String BUSY = "hangang-ilbo.example";

    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<Source> saved = new CopyOnWriteArrayList<>();

    static Editing editing() {
        return Editing.of(new SampleDesk(), Set.of());
    }

    @Override
    public Outcome fetch(String source) {
        asked.add("fetch " + source);
        return new Outcome(
                true,
                "It was asked",
                List.of(
                        "https://" + source + "/feed.xml: HTTP 200, 30 items, 2 new",
                        "2 pages were archived, 1 is yet to be asked for."));
    }

    @Override
    public Outcome leave(String source, String url) {
        asked.add("leave " + source + " " + url);
        return new Outcome(true, "It is no longer followed there", List.of(url));
    }

    @Override
    public Outcome change(String source, UnaryOperator<Source> change) {
        asked.add("change " + source);
        if (source.equals(BUSY)) {
            return Outcome.failed(
                    "Nothing was changed",
                    "another process writes to this book (process 4242): try again when it is done");
        }
        saved.add(change.apply(Source.met(source, source)));
        return Outcome.done("Changed");
    }

    @Override
    public Outcome joinStories(String a, String b, String reason) {
        return arranged("join " + a + " " + b, reason);
    }

    @Override
    public Outcome partStory(List<String> articles, String reason) {
        return arranged("part " + String.join(" ", articles), reason);
    }

    @Override
    public Outcome moveArticle(String article, String to, String reason) {
        return arranged("move " + article + " " + to, reason);
    }

    @Override
    public Outcome takeBack(int decision, String reason) {
        return arranged("take back " + decision, reason);
    }

    private Outcome arranged(String what, String reason) {
        asked.add(what + ": " + reason);
        return new Outcome(true, "Done", List.of("story"));
    }
}
