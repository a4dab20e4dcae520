package org.beatbook.collect.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1.0 and 1.1, item by item; what broke off is read as far as it goes. */
final class JsonFeeds {
    private static final int DEEPEST = 50;
    private static final ObjectMapper JSON = mapper();

    private final @Nullable String url;
    private final List<FeedItem> items = new ArrayList<>();
    private final Notes notes = new Notes();
    private final ObjectNode head = JSON.createObjectNode();

    private JsonFeeds(@Nullable String url) {
        this.url = url;
    }

    static Feed read(String text, @Nullable String url) throws NotAFeedException {
        return new JsonFeeds(url).read(text);
    }

    private static ObjectMapper mapper() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(FeedReader.MOST_BYTES)
                        .build());
        return mapper;
    }

    private Feed read(String text) throws NotAFeedException {
        try (JsonParser parser = JSON.getFactory().createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                if (field.equals("items") && parser.currentToken() == JsonToken.START_ARRAY) {
                    readItems(parser);
                } else {
                    head.set(field, parser.readValueAsTree());
                }
            }
        } catch (JsonProcessingException e) {
            notes.add("the JSON is broken", e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        if (items.isEmpty() && !isFeed()) {
            throw new NotAFeedException(
                    notes.all().isEmpty()
                            ? "no feed: JSON, but no JSON Feed"
                            : "no feed: " + notes.all().getFirst());
        }
        return feed();
    }

    private boolean isFeed() {
        return head.path("version").asText("").contains("jsonfeed.org")
                || (head.has("version") && (head.has("home_page_url") || head.has("feed_url") || head.has("title")));
    }

    private void readItems(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
            JsonNode item = parser.readValueAsTree();
            if (items.size() < FeedReader.MOST_ITEMS) {
                if (item.isObject()) {
                    items.add(item(item));
                }
            } else {
                notes.add("an item more than %,d, left out".formatted(FeedReader.MOST_ITEMS));
            }
        }
    }

    private Feed feed() {
        List<String> hubs = new ArrayList<>();
        for (JsonNode hub : head.path("hubs")) {
            String address = text(hub, "url");
            if (address != null && "websub".equals(hub.path("type").asText("").toLowerCase(Locale.ROOT))) {
                hubs.add(address);
            }
        }
        return new Feed(
                Plain.line(text(head, "title")),
                absolute(text(head, "home_page_url")),
                text(head, "language"),
                items,
                new Feed.Hints(null, absolute(text(head, "feed_url")), absolute(text(head, "next_url")), hubs),
                notes.all());
    }

    private FeedItem item(JsonNode item) {
        String html = text(item, "content_html");
        String url = text(item, "url");
        String external = text(item, "external_url");
        String id = text(item, "id");
        String link = url != null ? url : external != null ? external : Links.isPage(id) ? id : null;
        if (link == null) {
            notes.add("an item without a link");
        }
        List<String> categories = new ArrayList<>();
        item.path("tags").forEach(tag -> categories.add(tag.asText()));
        return new FeedItem(
                id,
                absolute(link),
                Plain.line(text(item, "title")),
                authors(item),
                Dates.parse(text(item, "date_published")),
                Dates.parse(text(item, "date_modified")),
                text(item, "summary"),
                html != null ? html : text(item, "content_text"),
                text(item, "language"),
                categories,
                pictures(item));
    }

    private List<FeedPicture> pictures(JsonNode item) {
        Map<String, FeedPicture> found = new LinkedHashMap<>();
        for (String field : List.of("image", "banner_image")) {
            add(found, text(item, field), null);
        }
        for (JsonNode attachment : item.path("attachments")) {
            if (attachment.path("mime_type").asText("").startsWith("image/")) {
                add(found, text(attachment, "url"), Plain.line(text(attachment, "title")));
            }
        }
        return List.copyOf(found.values());
    }

    private void add(Map<String, FeedPicture> found, @Nullable String address, @Nullable String caption) {
        String absolute = absolute(address);
        if (absolute != null) {
            found.putIfAbsent(absolute, new FeedPicture(absolute, caption, null));
        }
    }

    private static @Nullable String authors(JsonNode item) {
        List<String> names = new ArrayList<>();
        item.path("authors").forEach(author -> addName(names, author));
        if (names.isEmpty()) {
            addName(names, item.path("author"));
        }
        return People.join(names);
    }

    private static void addName(List<String> names, JsonNode author) {
        String name = Plain.line(text(author, "name"));
        if (name != null && !names.contains(name)) {
            names.add(name);
        }
    }

    private @Nullable String absolute(@Nullable String address) {
        String base = url != null
                ? url
                : text(head, "feed_url") != null ? text(head, "feed_url") : text(head, "home_page_url");
        return address == null || base == null ? address : Links.resolve(base, address.strip());
    }

    /** A field's text; numbers count, as ids often are. */
    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank() ? value.asText() : null;
    }
}
