package org.beatbook.pipeline;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.beatbook.group.Agencies;
import org.beatbook.news.Block;
import org.beatbook.news.Item;
import org.beatbook.news.Notes;
import org.beatbook.news.Page;
import org.beatbook.news.Report;
import org.beatbook.news.Telling;
import org.beatbook.news.Version;
import org.beatbook.store.Store;
import org.jspecify.annotations.Nullable;

/** Articles as they are grouped: the words of the newest version, and whom, what and which events it was read to name. */
public final class Reports {
    private Reports() {}

    /** An article as it is kept now. */
    public static Report of(Store store, Item item) {
        List<Version> versions = store.articles().versions(item.id());
        return of(
                item,
                versions.isEmpty() ? null : versions.getLast(),
                store.readings().find(item.id()).orElse(null));
    }

    static Report of(Item item, @Nullable Version newest, @Nullable Notes notes) {
        return new Report(
                item.id(),
                item.source(),
                notes == null ? item.language() : notes.language(),
                item.order().truncatedTo(ChronoUnit.MILLIS),
                item.headline(),
                item.standfirst(),
                newest == null ? "" : paragraphs(newest.page()),
                Agencies.among(item.authors()).orElse(null),
                notes == null
                        ? List.of()
                        : notes.mentions().stream().map(m -> m.entity().id()).toList(),
                notes == null
                        ? List.of()
                        : notes.tellings().stream().map(Telling::event).toList());
    }

    private static String paragraphs(Page page) {
        return page.blocks().stream()
                .filter(b -> b.kind() == Block.Kind.PARAGRAPH
                        || b.kind() == Block.Kind.QUOTATION
                        || b.kind() == Block.Kind.LIST)
                .map(Block::text)
                .collect(Collectors.joining("\n\n"));
    }
}
