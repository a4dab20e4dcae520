package org.beatbook.web;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.beatbook.news.Settings;
import org.beatbook.news.Source;
import org.beatbook.publish.Book;
import org.beatbook.publish.Html;
import org.beatbook.web.Desk.Outcome;

/** A change of a source, sent from its page; answered by the way back there, where the outcome is shown. */
record ChangeAction(Book book, Editing editing, What what) implements Action {

    /** What can be changed. */
    enum What {
        FETCH,
        PAUSE,
        EDIT,
        REMOVE_CHANNEL
    }

    @Override
    public Optional<Answer> answer(Asked asked) {
        String id = asked.part("source");
        return book.health(id).map(health -> answer(asked, health.source()));
    }

    private Answer answer(Asked asked, Source source) {
        return switch (what) {
            case FETCH -> back(asked, editing.notices().run(() -> editing.desk().fetch(source.id())));
            case PAUSE -> pause(asked, source.id());
            case EDIT -> edit(asked, source);
            case REMOVE_CHANNEL -> remove(asked, source.id());
        };
    }

    private Answer pause(Asked asked, String id) {
        boolean rests = "yes".equals(asked.form().get("paused"));
        return change(asked, id, s -> s.withPaused(rests), rests ? "It rests now" : "It is followed again");
    }

    private Answer remove(Asked asked, String id) {
        String url = asked.form().getOrDefault("url", "");
        return back(asked, editing.notices().run(() -> editing.desk().leave(id, url)));
    }

    private Answer edit(Asked asked, Source source) {
        Settings settings = Settings.of(asked.form());
        try {
            settings.onto(source);
        } catch (IllegalArgumentException e) {
            return Answer.html(Html.edit(
                            asked.site(), source, settings.wrong(String.valueOf(e.getMessage())), editing.means(asked)))
                    .status(400);
        }
        return change(asked, source.id(), settings::onto, "The settings were saved");
    }

    private Answer change(Asked asked, String id, UnaryOperator<Source> change, String done) {
        return back(asked, editing.notices().run(() -> {
            Outcome outcome = editing.desk().change(id, change);
            return outcome.well() ? Outcome.done(done) : outcome;
        }));
    }

    private static Answer back(Asked asked, String notice) {
        String address = asked.site().source(asked.part("source")) + "?notice=" + notice;
        return Answer.html("").status(303).with("Location", address).with("Cache-Control", "no-store");
    }
}
