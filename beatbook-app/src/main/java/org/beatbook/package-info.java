/**
 * Beatbook follows a subject through the news and keeps its topic page, with evidence for every line.
 * {@link org.beatbook.Beatbook} is the composition root: the operations that the web and the command line call.
 */
@NullMarked
package org.beatbook;

import org.jspecify.annotations.NullMarked;
