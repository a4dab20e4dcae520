/**
 * Who said what. {@link org.beatbook.read.quote.Quotes} is the door. Quotation marks are paired first; then clauses that
 * report speech are found by their verbs, each with its speaker, and what they report is cut out of the sentence. Apart,
 * because what is said is read without knowing whether it is true.
 */
@NullMarked
package org.beatbook.read.quote;

import org.jspecify.annotations.NullMarked;
