/**
 * Small interfaces for all that is kept beside the archive; every implementation passes the same contract tests.
 * Central: {@link org.beatbook.store.Store}.
 */
@NullMarked
package org.beatbook.store;

import org.jspecify.annotations.NullMarked;
