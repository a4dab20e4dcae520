/**
 * Full-text search on Lucene.
 */
@NullMarked
package org.beatbook.store.lucene;

import org.jspecify.annotations.NullMarked;
