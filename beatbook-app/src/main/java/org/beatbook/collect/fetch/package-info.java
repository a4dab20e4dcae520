/**
 * Polite, bounded retrieval of one URL, with addresses checked before a connection is tried.
 */
@NullMarked
package org.beatbook.collect.fetch;

import org.jspecify.annotations.NullMarked;
