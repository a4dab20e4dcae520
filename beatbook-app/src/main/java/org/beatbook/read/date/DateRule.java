package org.beatbook.read.date;

import org.jspecify.annotations.Nullable;

/** One way in which a date is written. It looks at a bounded number of tokens. */
@FunctionalInterface
interface DateRule {
    /** What begins at this token, or nothing. */
    @Nullable
    Found at(Scan scan, int at);
}
