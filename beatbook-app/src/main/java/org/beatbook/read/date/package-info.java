/**
 * Expressions of time to calendar values. {@link org.beatbook.read.date.Dates} is the door; one rule a class, which says
 * what stands there, and a meaning that is worked out when the anchors are known. Apart, because when something happened
 * is read without knowing what happened.
 */
@NullMarked
package org.beatbook.read.date;

import org.jspecify.annotations.NullMarked;
