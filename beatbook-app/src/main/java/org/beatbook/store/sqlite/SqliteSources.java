package org.beatbook.store.sqlite;

import java.util.List;
import java.util.Optional;
import org.beatbook.news.Json;
import org.beatbook.news.Source;
import org.beatbook.store.Sources;

final class SqliteSources implements Sources {
    private static final Link.Row<Source> SOURCE = row -> Json.read(row.getString(1), Source.class);

    private final Database database;

    SqliteSources(Database database) {
        this.database = database;
    }

    @Override
    public void save(Source source) {
        database.update(
                "INSERT OR REPLACE INTO source (id, name, source) VALUES (?, ?, ?)",
                source.id(),
                source.name(),
                Json.write(source));
    }

    @Override
    public void remove(String id) {
        database.update("DELETE FROM source WHERE id = ?", id);
    }

    @Override
    public Optional<Source> find(String id) {
        return database.one("SELECT source FROM source WHERE id = ?", SOURCE, id);
    }

    @Override
    public List<Source> picturing(String pictureUrl) {
        return database.list(
                "SELECT s.source FROM pictured p JOIN source s ON s.id = p.source WHERE p.url = ? ORDER BY s.id",
                SOURCE,
                pictureUrl);
    }

    @Override
    public List<Source> all() {
        return database.list("SELECT source FROM source ORDER BY id", SOURCE);
    }
}
