package org.beatbook.web;

import java.util.List;
import java.util.stream.Stream;
import org.beatbook.Callbacks;
import org.beatbook.publish.Asset;
import org.beatbook.publish.Book;
import org.beatbook.web.ChangeAction.What;
import org.jspecify.annotations.Nullable;

/** Every address that is answered. */
final class Routes {
    private Routes() {}

    /**
     * An address pattern, {@code {name}} for one variable part, and what answers it.
     *
     * @param use what one comes for
     */
    record Route(String path, Action action, Use use) {
        Route(String path, Action action) {
            this(path, action, Use.SHOW);
        }
    }

    /** What an address is for. */
    enum Use {
        /** It shows something: by GET. */
        SHOW,
        /** It changes something: by POST, and through the gate. */
        CHANGE,
        /** Programs elsewhere call it, by either and by any name; it shows nothing of the book and changes nothing in it. */
        CALL
    }

    /**
     * All routes.
     *
     * @param editing absent where nothing can be changed from the pages
     * @param callbacks absent where no hub can call
     */
    static List<Route> of(Book book, Metrics metrics, @Nullable Editing editing, @Nullable Callbacks callbacks) {
        return Stream.of(
                        shown(book, metrics, editing),
                        editing == null ? List.<Route>of() : changes(book, editing),
                        callbacks == null
                                ? List.<Route>of()
                                : List.of(new Route("/push/{key}", new PushAction(callbacks), Use.CALL)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Route> shown(Book book, Metrics metrics, @Nullable Editing editing) {
        return List.of(
                new Route("/", new FrontAction(book)),
                new Route("/topics/{topic}/", new TopicAction(book)),
                new Route("/topics/{topic}/people/", new PeopleAction(book)),
                new Route("/topics/{topic}/people/{type}/", new PeopleAction(book)),
                new Route("/topics/{topic}/voices/", new VoicesAction(book)),
                new Route("/entities/{entity}/", new EntityAction(book)),
                new Route("/entities/{entity}/{part}/", new EntityAction(book)),
                new Route("/topics/{topic}/{form}", new TopicFormAction(book)),
                new Route("/stories/{story}/", new StoryAction(book, editing)),
                new Route("/stories/{story}/{file}", new StoryFileAction(book)),
                new Route("/articles/{article}/", new ArticleAction(book)),
                new Route("/articles/{article}/{file}", new ArticleFileAction(book)),
                new Route("/articles/{article}/versions/{version}/{file}", new ArticleFileAction(book)),
                new Route("/articles/{article}/versions/{version}/", new ArticleAction(book)),
                new Route("/articles/{article}/sentences/{sentence}", new SentenceAction(book)),
                new Route("/topics/{topic}/map/", new MapAction(book)),
                new Route("/topics/{topic}/timeline/", new TimelineAction(book)),
                new Route("/topics/{topic}/relations/", new RelationsAction(book)),
                new Route("/topics/{topic}/pictures/", new PicturesAction(book)),
                new Route("/events/{event}/", new EventAction(book)),
                new Route("/events/{event}/{file}", new EventFileAction(book)),
                new Route("/captures/{capture}", new CaptureAction(book)),
                new Route("/pictures/{capture}", new PictureAction(book)),
                new Route("/search/", new SearchAction(book)),
                new Route("/sources/", new SourcesAction(book)),
                new Route("/sources/{source}/", new SourceAction(book, editing)),
                new Route("/sources.json", new SourcesFileAction(book)),
                new Route("/" + Asset.STYLESHEET.path(), new AssetAction(Asset.STYLESHEET)),
                new Route("/" + Asset.SCRIPT.path(), new AssetAction(Asset.SCRIPT)),
                new Route("/health", new HealthAction(book)),
                new Route("/metrics", metrics));
    }

    private static List<Route> changes(Book book, Editing editing) {
        return List.of(
                new Route("/sources/{source}/edit", new EditAction(book, editing)),
                new Route("/sources/{source}/edit", new ChangeAction(book, editing, What.EDIT), Use.CHANGE),
                new Route("/sources/{source}/fetch", new ChangeAction(book, editing, What.FETCH), Use.CHANGE),
                new Route("/sources/{source}/pause", new ChangeAction(book, editing, What.PAUSE), Use.CHANGE),
                new Route(
                        "/sources/{source}/remove-channel",
                        new ChangeAction(book, editing, What.REMOVE_CHANNEL),
                        Use.CHANGE),
                story(book, editing, "join", StoryChangeAction.What.JOIN),
                story(book, editing, "part", StoryChangeAction.What.PART),
                story(book, editing, "move", StoryChangeAction.What.MOVE),
                story(book, editing, "take-back", StoryChangeAction.What.TAKE_BACK));
    }

    private static Route story(Book book, Editing editing, String change, StoryChangeAction.What what) {
        return new Route("/stories/{story}/" + change, new StoryChangeAction(book, editing, what), Use.CHANGE);
    }
}
