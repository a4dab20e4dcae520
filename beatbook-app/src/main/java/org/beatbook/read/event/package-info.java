/**
 * Events: who did what to whom, by a lexicon of acts and a shallow grammar. {@link org.beatbook.read.event.Events} is
 * the door; {@code Acts} the lexicon; {@code Clause} what is known of a sentence's words. Apart because its rules and
 * its lexicon are its own.
 */
@NullMarked
package org.beatbook.read.event;

import org.jspecify.annotations.NullMarked;
