/**
 * From a capture to what it says: {@link org.beatbook.extract.Extractor} turns bytes into a
 * {@link org.beatbook.news.Page}. One heuristic a class; the ordered list of them is the policy; the page says which
 * rule won each field. A stage: no clock, no network, no store.
 */
@NullMarked
package org.beatbook.extract;

import org.jspecify.annotations.NullMarked;
