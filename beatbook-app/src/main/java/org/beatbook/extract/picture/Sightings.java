package org.beatbook.extract.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beatbook.extract.body.Body;
import org.beatbook.extract.markup.Markup;
import org.beatbook.extract.markup.Outline;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** One walk over the page that finds the images of the article, in page order. */
final class Sightings {
    /** More images than these no article has; the rest of a page is not looked at. */
    private static final int MOST_IMAGES = 300;

    private final Markup markup;
    private final Declared declared;
    private final @Nullable Element container;
    private final Element scope;
    private final Set<Element> around = new HashSet<>();
    private final Map<Element, Integer> called = new HashMap<>();
    private final List<Sighted> seen = new ArrayList<>();
    private int images;
    private int endOfContainer;
    private int sizeOfContainer;
    private int endOfScope;
    private boolean inContainer;
    private boolean inScope;
    private boolean pastContainer;
    private boolean pastHeadline;

    private Sightings(Markup markup, Body body, Declared declared) {
        this.markup = markup;
        this.declared = declared;
        this.container = body.container();
        this.scope = Sifting.scope(markup, container);
        around.add(scope);
        for (Element at = container; at != null; at = at.parent()) {
            around.add(at);
        }
    }

    static List<Sighted> of(Markup markup, Body body, Declared declared) {
        Sightings sightings = new Sightings(markup, body, declared);
        sightings.walk(markup.outline());
        return sightings.seen;
    }

    private void walk(Outline page) {
        int end = page.end(page.body());
        for (int at = page.body(); at < end && images < MOST_IMAGES; at++) {
            if (at == endOfContainer) {
                inContainer = false;
                pastContainer = true;
            }
            inScope &= at != endOfScope;
            if (page.node(at) instanceof Element element) {
                enter(element, page.end(at) - at, page.end(at));
            }
        }
    }

    private void enter(Element element, int size, int end) {
        if (element == container) {
            inContainer = true;
            endOfContainer = end;
            sizeOfContainer = size;
        } else if (inContainer && size * 2 > sizeOfContainer) {
            // What holds most of the body is no box in it, whatever it is called.
            around.add(element);
        }
        if (element == scope) {
            inScope = true;
            endOfScope = end;
        }
        String name = element.normalName();
        if (name.equals("h1")) {
            pastHeadline = true;
        } else if (Boxes.isImage(element)) {
            images++;
            image(element);
        }
    }

    private void image(Element image) {
        boolean above = pastHeadline && !pastContainer;
        if (!inContainer && !inScope && !above && !declared.mayHold(image)) {
            return;
        }
        boolean near = inContainer || above || inScope && !pastContainer;
        int place = Sifting.place(image, around, called);
        if (place < (near ? -11 : -5)) {
            return;
        }
        int least = near ? 2 : 5;
        // What no address, size or words could save is not looked at; finding them is what takes time.
        Element figure = Surroundings.figureOf(image);
        if (place + Sifting.BEST_LOOK + Sifting.mostWords(near, figure != null, true) < least) {
            return;
        }
        Renditions renditions = Renditions.of(markup, image);
        if (renditions.isEmpty()) {
            return;
        }
        Declared.One one = declared.find(renditions.keys());
        if (!inContainer && !inScope && !above && one == null) {
            return;
        }
        place += Sifting.look(image, renditions);
        if (place + Sifting.mostWords(near, figure != null, one != null) < least) {
            return;
        }
        Surroundings.Found found = Surroundings.of(image, figure);
        int weight = place + Sifting.words(near, found, one != null);
        if (weight < least) {
            return;
        }
        seen.add(sighted(image, renditions, found, one));
    }

    private static Sighted sighted(
            Element image, Renditions renditions, Surroundings.Found found, Declared.@Nullable One one) {
        String caption = found.caption();
        String credit = found.credit();
        if (one != null) {
            renditions.addAll(one.renditions);
            caption = caption == null && !image.attr("alt").strip().equals(one.caption) ? one.caption : caption;
            credit = credit == null ? one.credit : credit;
        }
        return new Sighted(renditions, image.attr("alt"), caption, credit);
    }
}
