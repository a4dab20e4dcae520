package org.beatbook.news;

import java.util.ArrayList;
import java.util.List;
import org.beatbook.news.Block.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What reading is given of an article: its sentences, each part a paragraph of its own, and where the parts came from.
 * Headlines are left out, because their grammar is none of sentences and what they say comes again below; so are
 * headings, tables and preformatted text. Captions come last: they are the best dated and placed sentences in the news.
 *
 * @param text the parts, with a blank line between
 * @param parts in the order of the text
 */
public record Prose(String text, List<Part> parts) {
    private static final String BETWEEN = "\n\n";

    public Prose {
        parts = List.copyOf(parts);
    }

    /** What a part is of. */
    public enum Where {
        STANDFIRST,
        BLOCK,
        CAPTION
    }

    /**
     * A part of the text.
     *
     * @param index which block of the body, or which picture, from 0
     * @param from where in that block or caption it begins: a list is read entry by entry
     * @param start of its first UTF-16 code unit in the whole text
     * @param end after its last
     */
    public record Part(Where where, int index, int from, int start, int end) {}

    /** The prose of an article that was read. */
    public static Prose of(Page page) {
        Parts parts = new Parts();
        if (page.blocks().stream().noneMatch(b -> b.text().equals(page.standfirst()))) {
            parts.add(Where.STANDFIRST, 0, page.standfirst());
        }
        for (int i = 0; i < page.blocks().size(); i++) {
            parts.block(i, page.blocks().get(i));
        }
        parts.captions(page.pictures());
        return parts.joined();
    }

    /** The prose of an article that only listings tell of. */
    public static Prose of(Item item) {
        Parts parts = new Parts();
        parts.add(Where.STANDFIRST, 0, item.standfirst());
        parts.captions(item.pictures());
        return parts.joined();
    }

    /** What tells whether this was read before. */
    public String hash() {
        return Ids.sentence(text);
    }

    /** The part that a place of the text is in: the last one that begins at or before it. */
    public Part partAt(int offset) {
        Part found = parts.getFirst();
        for (Part part : parts) {
            if (part.start() <= offset) {
                found = part;
            }
        }
        return found;
    }

    private static final class Parts {
        private final StringBuilder text = new StringBuilder();
        private final List<Part> parts = new ArrayList<>();

        void block(int index, Block block) {
            if (block.kind() == Kind.PARAGRAPH || block.kind() == Kind.QUOTATION) {
                add(Where.BLOCK, index, block.text());
            } else if (block.kind() == Kind.LIST) {
                int from = 0;
                for (String entry : block.text().split("\n", -1)) {
                    add(Where.BLOCK, index, from, isFootnote(entry) ? "" : entry);
                    from += entry.length() + 1;
                }
            }
        }

        /** As encyclopaedias mark them; they name books and their authors, and tell nothing. */
        private static boolean isFootnote(String entry) {
            return entry.startsWith("^");
        }

        void add(Where where, int index, @Nullable String words) {
            if (words != null) {
                add(where, index, 0, words);
            }
        }

        private void add(Where where, int index, int from, String words) {
            if (words.isBlank()) {
                return;
            }
            if (!parts.isEmpty()) {
                text.append(BETWEEN);
            }
            int start = text.length();
            text.append(words);
            parts.add(new Part(where, index, from, start, text.length()));
        }

        void captions(List<Picture> pictures) {
            for (int i = 0; i < pictures.size(); i++) {
                add(Where.CAPTION, i, pictures.get(i).caption());
            }
        }

        Prose joined() {
            return new Prose(text.toString(), parts);
        }
    }
}
