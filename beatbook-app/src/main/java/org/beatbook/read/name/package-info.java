/**
 * Names in a text: people, organisations, countries, places, things. {@link org.beatbook.read.name.Names} is the door.
 * A sequence model proposes, lists of facts and rules decide; the lists are resources beside this package.
 */
@NullMarked
package org.beatbook.read.name;

import org.jspecify.annotations.NullMarked;
