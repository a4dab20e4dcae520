/**
 * A capture's markup, decoded and parsed once, with its linked data and meta elements at hand.
 * Apart because every part of extraction reads it and it reads none of them.
 */
@NullMarked
package org.beatbook.extract.markup;

import org.jspecify.annotations.NullMarked;
