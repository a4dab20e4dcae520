/**
 * Pictures with all their renditions, captions and credits, and the reading of credit lines into parts.
 */
@NullMarked
package org.beatbook.extract.picture;

import org.jspecify.annotations.NullMarked;
