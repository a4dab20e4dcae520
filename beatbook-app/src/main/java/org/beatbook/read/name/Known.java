package org.beatbook.read.name;

import org.beatbook.news.Name;
import org.jspecify.annotations.Nullable;

/**
 * One that the lists know by name.
 *
 * @param entity its fullest common name
 * @param country two letters (ISO 3166-1), of what belongs to one
 * @param exact whether the letters' case must be as listed, as with acronyms
 */
record Known(
        String entity,
        Name.Type type,
        Name.Form form,
        @Nullable String country,
        boolean exact,
        String alias) {}
