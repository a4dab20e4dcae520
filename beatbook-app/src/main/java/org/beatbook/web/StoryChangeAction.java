package org.beatbook.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beatbook.news.Story;
import org.beatbook.news.StoryPage;
import org.beatbook.publish.Book;
import org.beatbook.web.Desk.Outcome;

/** A change of what belongs to a story, sent from its page; answered by the way back there, where the outcome is shown. */
record StoryChangeAction(Book book, Editing editing, What what) implements Action {
    private static final String ARTICLE = "article-";
    private static final int LONGEST = 2_000;

    /** What can be changed. */
    enum What {
        JOIN,
        PART,
        MOVE,
        TAKE_BACK
    }

    @Override
    public Optional<Answer> answer(Asked asked) {
        return book.tales()
                .current(asked.part("story"))
                .flatMap(book.tales()::story)
                .map(StoryPage::story)
                .map(story -> back(asked, story, editing.notices().run(() -> outcome(asked, story))));
    }

    private Outcome outcome(Asked asked, Story story) {
        String reason = field(asked, "reason");
        if (reason.isEmpty()) {
            return Outcome.failed("Nothing was changed", "Say why: the reason is kept with what you decide.");
        }
        Desk desk = editing.desk();
        return switch (what) {
            case JOIN -> desk.joinStories(story.id(), field(asked, "with"), reason);
            case PART -> desk.partStory(chosen(asked.form()), reason);
            case MOVE -> desk.moveArticle(field(asked, "article"), field(asked, "to"), reason);
            case TAKE_BACK ->
                desk.takeBack(Asked.number("decision", field(asked, "decision"), Integer.MAX_VALUE), reason);
        };
    }

    private static List<String> chosen(Map<String, String> form) {
        return form.keySet().stream()
                .filter(name -> name.startsWith(ARTICLE))
                .map(name -> name.substring(ARTICLE.length()))
                .sorted()
                .toList();
    }

    private static String field(Asked asked, String name) {
        String value = asked.form().getOrDefault(name, "").strip();
        return value.substring(0, Math.min(LONGEST, value.length()));
    }

    private static Answer back(Asked asked, Story story, String notice) {
        String address = asked.site().story(story.id()) + "?notice=" + notice;
        return Answer.html("").status(303).with("Location", address).with("Cache-Control", "no-store");
    }
}
