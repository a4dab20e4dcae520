/**
 * How well reading and grouping do on annotated texts: research sets, and texts that users annotate themselves. Central:
 * {@link org.beatbook.evaluate.Evaluation}. Apart because neither must know what it is measured by; tests pin their floors
 * with the same code.
 */
@NullMarked
package org.beatbook.evaluate;

import org.jspecify.annotations.NullMarked;
