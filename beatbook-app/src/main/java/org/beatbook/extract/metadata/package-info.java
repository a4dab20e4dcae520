/**
 * Headline, kicker, standfirst, authors, times, language, publisher, section, genre and access of a page.
 * Each field has an ordered list of heuristics, one a class; the first that answers wins and is named.
 */
@NullMarked
package org.beatbook.extract.metadata;

import org.jspecify.annotations.NullMarked;
