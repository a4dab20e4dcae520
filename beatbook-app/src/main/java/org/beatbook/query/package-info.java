/**
 * The query language: text to tree, folding and analysis, tree to Lucene query, and the shape of a Lucene document.
 * Apart because search and standing queries must mean the same by the same words.
 */
@NullMarked
package org.beatbook.query;

import org.jspecify.annotations.NullMarked;
