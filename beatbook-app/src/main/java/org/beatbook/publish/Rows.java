package org.beatbook.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.beatbook.news.Json;
import org.jspecify.annotations.Nullable;

/**
 * A table that is written row by row, as CSV or as JSON lines, with the same names for the same things.
 *
 * @param names of the columns
 * @param source hands its rows to whoever writes them
 */
record Rows(List<String> names, Consumer<Consumer<Map<String, @Nullable Object>>> source) {

    /** UTF-8 without a byte order mark, lines end in CR LF. Lists are joined by semicolons. */
    void csv(Appendable out) throws IOException {
        Tables.line(out, names);
        each(
                source,
                row -> Tables.line(
                        out, names.stream().map(n -> Tables.flat(row.get(n))).toList()));
    }

    /** One object a line; absent is null or an empty list. */
    void jsonLines(Appendable out) throws IOException {
        each(source, row -> out.append(Json.write(row)).append('\n'));
    }

    /** Takes what may fail to be written. */
    interface Taking<T> {
        void take(T value) throws IOException;
    }

    /** Lets what is handed over one by one be written where writing may fail. */
    static <T> void each(Consumer<Consumer<T>> source, Taking<T> taking) throws IOException {
        try {
            source.accept(value -> {
                try {
                    taking.take(value);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
