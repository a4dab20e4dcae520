package org.beatbook.extract.body;

import java.util.ArrayList;
import java.util.List;
import org.beatbook.news.Block;
import org.beatbook.news.Block.Kind;

/** Writes the runs that were kept as blocks: list items and table rows one a line, captions in their place. */
final class Writer {
    private final Flat flat;
    private final boolean[] kept;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private Kind openKind = Kind.PARAGRAPH;
    private int group = -1;
    private int line = -1;

    private Writer(Flat flat, boolean[] kept) {
        this.flat = flat;
        this.kept = kept;
    }

    /** @param container the element whose lists and tables count; what stands around it does not */
    static List<Block> write(Flat flat, boolean[] kept, int container) {
        Writer writer = new Writer(flat, kept);
        for (int run = flat.firstRun[container]; run < flat.endRun[container]; run++) {
            if (kept[run]) {
                writer.add(run, container);
            }
        }
        writer.flush();
        return writer.blocks;
    }

    private void add(int run, int container) {
        Place place = Place.of(flat, run, container);
        boolean joins = place.group >= 0 && place.group == group && place.kind == openKind;
        if (!joins) {
            flush();
        } else {
            open.append(place.line != line ? '\n' : place.kind == Kind.TABLE ? '\t' : ' ');
        }
        open.append(flat.text, flat.from[run], flat.length(run));
        openKind = place.kind;
        group = place.group;
        line = place.line;
        if (group < 0) {
            flush();
        }
    }

    private void flush() {
        if (!open.isEmpty()) {
            blocks.add(new Block(openKind, open.toString()));
            open.setLength(0);
        }
        group = -1;
    }

    /**
     * Where a run stands.
     *
     * @param group the list, table or quotation whose lines are one block; -1 where the run is a block of its own
     * @param line the item or row
     */
    private record Place(Kind kind, int group, int line) {
        /** Items of this many characters are no list but a layout. */
        private static final int LONG_ITEM = 600;

        /** Captions of more than one run are shorter. */
        private static final int LONG_CAPTION = 250;

        static Place of(Flat flat, int run, int container) {
            int item = -1;
            int list = -1;
            int row = -1;
            int table = -1;
            Kind kind = Kind.PARAGRAPH;
            for (int e = flat.owner[run]; e > container; e = flat.parent[e]) {
                switch (flat.tag[e]) {
                    case HEADING -> {
                        return new Place(Kind.HEADING, -1, -1);
                    }
                    case CAPTION -> {
                        if (caption(flat, e)) {
                            return new Place(Kind.CAPTION, -1, -1);
                        }
                    }
                    case PRE -> {
                        return new Place(Kind.PREFORMATTED, -1, -1);
                    }
                    case QUOTE -> kind = Kind.QUOTATION;
                    case ITEM -> item = item < 0 ? e : item;
                    case LIST -> list = e;
                    case ROW -> row = row < 0 ? e : row;
                    case TABLE -> table = table < 0 ? e : table;
                    default -> {
                        if ((flat.traits[e] & Traits.CAPTION) != 0 && caption(flat, e)) {
                            return new Place(Kind.CAPTION, -1, -1);
                        }
                    }
                }
            }
            if (row >= 0 && table >= 0 && data(flat, table)) {
                return new Place(Kind.TABLE, table, row);
            }
            if (item >= 0 && list >= 0 && width(flat, item) < LONG_ITEM) {
                return new Place(Kind.LIST, list, item);
            }
            return new Place(credited(flat, run, kind) ? Kind.CAPTION : kind, -1, -1);
        }

        private static boolean credited(Flat flat, int run, Kind kind) {
            return kind == Kind.PARAGRAPH && Captions.ends(flat, run);
        }

        /** Whether an element called a caption is one: pages of pictures put their paragraphs there. */
        private static boolean caption(Flat flat, int element) {
            int runs = flat.endRun[element] - flat.firstRun[element];
            return runs == 1 || (runs < 5 && width(flat, element) < LONG_CAPTION);
        }

        private static int width(Flat flat, int element) {
            int first = flat.firstRun[element];
            int end = flat.endRun[element];
            return end <= first ? 0 : flat.to[end - 1] - flat.from[first];
        }

        /** Whether a table holds data: short cells, and no table or long prose within. */
        private static boolean data(Flat flat, int table) {
            int cells = 0;
            int rows = 0;
            for (int e = table + 1; e < flat.end[table]; e++) {
                if (flat.tag[e] == Tags.TABLE) {
                    return false;
                }
                rows += flat.tag[e] == Tags.ROW ? 1 : 0;
                cells += flat.tag[e] == Tags.CELL ? 1 : 0;
            }
            return cells > rows && width(flat, table) / Math.max(1, cells) < 200;
        }
    }
}
