/**
 * How well reading does on annotated texts: research sets, and texts that users annotate themselves. Central:
 * {@link org.beatbook.evaluate.Evaluation}. Apart because reading must not know what it is measured by; tests pin their floors
 * with the same code.
 */
@NullMarked
package org.beatbook.evaluate;

import org.jspecify.annotations.NullMarked;
