/**
 * The text of an article as blocks, told from the navigation, boxes and notices around it.
 */
@NullMarked
package org.beatbook.extract.body;

import org.jspecify.annotations.NullMarked;
