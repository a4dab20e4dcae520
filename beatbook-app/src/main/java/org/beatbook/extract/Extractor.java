package org.beatbook.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beatbook.extract.body.Body;
import org.beatbook.extract.listing.Listing;
import org.beatbook.extract.markup.Markup;
import org.beatbook.extract.metadata.Metadata;
import org.beatbook.extract.picture.Pictures;
import org.beatbook.news.Block;
import org.beatbook.news.Capture;
import org.beatbook.news.CaptureHead;
import org.beatbook.news.Kind;
import org.beatbook.news.Page;
import org.beatbook.news.Picture;
import org.beatbook.news.Teaser;
import org.jspecify.annotations.Nullable;

/** The door of extraction: a capture in, what it says out. Thread-safe. */
public final class Extractor {

    /**
     * Reads a capture: HTML, or a plain-text listing where its content type is {@code text/plain}. Other media, such as
     * a picture or a PDF, say nothing, also where they are called text.
     *
     * @throws org.beatbook.extract.markup.TooLargeException where the page is larger than what is read
     */
    public Page extract(Capture capture) {
        CaptureHead head = capture.head();
        return switch (Medium.of(head.contentType(), capture.body())) {
            case MARKUP ->
                markup(Markup.parse(
                        capture.body(),
                        head.contentType(),
                        head.url().isBlank() ? null : head.url(),
                        head.timeKnown() ? head.time() : null));
            case TEXT -> text(Markup.text(capture.body(), head.contentType()));
            case OTHER -> nothing();
        };
    }

    private static Page markup(Markup markup) {
        Metadata metadata = Metadata.read(markup);
        Body body = Body.read(markup, metadata);
        KindRules.Decision decision = KindRules.decide(markup, metadata, body);
        Listing listing = decision.listing();
        Kind kind = decision.kind();
        String headline = kind == Kind.LISTING && listing.title() != null ? listing.title() : metadata.headline();
        List<Picture> pictures = kind == Kind.LISTING ? List.of() : Pictures.read(markup, body);
        return page(metadata, decision, headline, body.blocks(), pictures, rules(metadata, body, decision));
    }

    private static Page page(
            Metadata metadata,
            KindRules.Decision decision,
            @Nullable String headline,
            List<Block> blocks,
            List<Picture> pictures,
            Map<String, String> rules) {
        boolean article = decision.kind() == Kind.ARTICLE;
        return new Page(
                decision.kind(),
                article ? metadata.genre() : null,
                headline,
                metadata.kicker(),
                metadata.standfirst(),
                metadata.authors(),
                metadata.published(),
                metadata.modified(),
                metadata.language(),
                metadata.publisher(),
                metadata.section(),
                metadata.canonical(),
                metadata.paid(),
                blocks,
                pictures,
                decision.kind() == Kind.LISTING ? decision.listing().teasers() : List.of(),
                rules);
    }

    private static Map<String, String> rules(Metadata metadata, Body body, KindRules.Decision decision) {
        Map<String, String> rules = new HashMap<>(metadata.rules());
        rules.put("text", body.rule());
        rules.put("kind", decision.rule());
        return rules;
    }

    private static Page text(String text) {
        Listing listing = Listing.readText(text);
        boolean lists = !listing.teasers().isEmpty();
        return bare(
                lists ? Kind.LISTING : Kind.OTHER,
                listing.title(),
                paragraphs(text),
                listing.teasers(),
                Map.of("kind", lists ? "text-listing" : "text", "text", "text"));
    }

    private static Page nothing() {
        return bare(Kind.OTHER, null, List.of(), List.of(), Map.of("kind", "other-medium"));
    }

    private static Page bare(
            Kind kind, @Nullable String headline, List<Block> blocks, List<Teaser> teasers, Map<String, String> rules) {
        return new Page(
                kind, null, headline, null, null, List.of(), null, null, null, null, null, null, null, blocks,
                List.of(), teasers, rules);
    }

    private static List<Block> paragraphs(String text) {
        List<Block> blocks = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (!line.isBlank()) {
                paragraph.append(paragraph.isEmpty() ? "" : "\n").append(line.strip());
            } else if (!paragraph.isEmpty()) {
                blocks.add(new Block(Block.Kind.PARAGRAPH, paragraph.toString()));
                paragraph.setLength(0);
            }
        }
        if (!paragraph.isEmpty()) {
            blocks.add(new Block(Block.Kind.PARAGRAPH, paragraph.toString()));
        }
        return blocks;
    }

    /** What a capture is by its content type, unless its bytes are plainly no text. */
    private enum Medium {
        MARKUP,
        TEXT,
        OTHER;

        private static final List<String> OTHERS =
                List.of("image/", "audio/", "video/", "font/", "application/pdf", "application/zip");

        static Medium of(@Nullable String contentType, byte[] body) {
            String type = contentType == null ? "" : contentType.strip().toLowerCase(Locale.ROOT);
            if (OTHERS.stream().anyMatch(type::startsWith) || Binary.is(body)) {
                return OTHER;
            }
            return type.startsWith("text/plain") ? TEXT : MARKUP;
        }
    }
}
