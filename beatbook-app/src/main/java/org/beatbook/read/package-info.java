/**
 * What a text says: names, dates, quotes and events, each with the place it stands at. {@link
 * org.beatbook.read.Text} is what all readers share: paragraphs, sentences, tokens. A stage: pure functions, no clock.
 */
@NullMarked
package org.beatbook.read;

import org.jspecify.annotations.NullMarked;
