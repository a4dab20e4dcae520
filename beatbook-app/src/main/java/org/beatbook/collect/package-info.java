/**
 * From sources to captures: politeness, schedules, health. Not a stage: it has HTTP and a clock that is passed in.
 */
@NullMarked
package org.beatbook.collect;

import org.jspecify.annotations.NullMarked;
