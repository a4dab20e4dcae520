/**
 * The embedded store: SQLite in WAL mode, one writer, many readers.
 */
@NullMarked
package org.beatbook.store.sqlite;

import org.jspecify.annotations.NullMarked;
