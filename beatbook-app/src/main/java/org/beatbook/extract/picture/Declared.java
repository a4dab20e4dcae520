package org.beatbook.extract.picture;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beatbook.extract.markup.LinkedData;
import org.beatbook.extract.markup.Markup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The pictures that a page's head tells of: OpenGraph and JSON-LD, with caption and credit where they say so. */
final class Declared {
    private static final int MOST = 60;
    private static final String[] SHARED = {
        "og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src"
    };

    private final List<One> all = new ArrayList<>();
    private final Map<String, One> byKey = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    /** One picture of the head. */
    static final class One {
        final Renditions renditions;

        @Nullable
        String caption;

        @Nullable
        String credit;

        final boolean shared;

        One(Renditions renditions, boolean shared) {
            this.renditions = renditions;
            this.shared = shared;
        }
    }

    static Declared of(Markup markup) {
        Declared declared = new Declared();
        for (String name : SHARED) {
            for (String url : markup.metaAll(name)) {
                declared.add(markup, url, 0, null, null, true);
            }
        }
        for (LinkedData data : markup.linkedData()) {
            if (data.is("ImageObject") || data.is("Photograph")) {
                declared.object(markup, data);
            } else {
                declared.addresses(markup, data.node().path("image"));
                declared.addresses(markup, data.node().path("thumbnailUrl"));
            }
        }
        return declared;
    }

    private void object(Markup markup, LinkedData data) {
        JsonNode node = data.node();
        String caption = first(data, "caption");
        String credit = first(data, "creditText", "credit", "copyrightHolder", "copyrightNotice");
        String author = credit == null ? first(data, "author", "creator", "contributor") : null;
        int width = Widths.number(
                node.path("width").isObject()
                        ? node.path("width").path("value").asText("")
                        : node.path("width").asText(""));
        for (String name : List.of("contentUrl", "url", "@id", "thumbnailUrl")) {
            String url = node.path(name).isTextual() ? node.path(name).asText() : "";
            if (url.startsWith("http") || url.startsWith("/")) {
                add(markup, url, width, caption, credit == null ? author : credit, false);
            }
        }
    }

    private static @Nullable String first(LinkedData data, String... properties) {
        for (String property : properties) {
            String text = data.text(property);
            if (text != null && !text.isBlank() && !text.startsWith("http")) {
                return text;
            }
        }
        return null;
    }

    private void addresses(Markup markup, JsonNode image) {
        if (image.isTextual()) {
            add(markup, image.asText(), 0, null, null, true);
        }
        for (JsonNode one : image) {
            if (one.isTextual() && image.isArray()) {
                add(markup, one.asText(), 0, null, null, true);
            }
        }
    }

    private void add(
            Markup markup, String url, int width, @Nullable String caption, @Nullable String credit, boolean shared) {
        if (all.size() >= MOST) {
            return;
        }
        Renditions renditions = new Renditions(markup);
        renditions.add(url, width);
        if (renditions.isEmpty()) {
            return;
        }
        String key = renditions.keys().getFirst();
        names.add(Boxes.name(url));
        One one = byKey.get(key);
        if (one == null) {
            one = new One(renditions, shared);
            byKey.put(key, one);
            all.add(one);
        } else {
            one.renditions.addAll(renditions);
        }
        one.caption = one.caption == null ? caption : one.caption;
        one.credit = one.credit == null ? credit : one.credit;
    }

    /** Whether an image's file is named as one of these is; a cheap look before {@link #find}. */
    boolean mayHold(Element image) {
        return !names.isEmpty() && names.contains(Boxes.source(image));
    }

    /** What the head says of the picture that has one of these keys. */
    @Nullable
    One find(List<String> keys) {
        for (String key : keys) {
            One one = byKey.get(key);
            if (one != null) {
                return one;
            }
        }
        return null;
    }

    /** The first picture that the page gives for sharing. */
    @Nullable
    One shared() {
        return all.stream().filter(o -> o.shared).findFirst().orElse(null);
    }
}
