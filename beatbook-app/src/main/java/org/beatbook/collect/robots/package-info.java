/**
 * What a host allows: robots.txt (RFC 9309) and text and data mining reservations.
 */
@NullMarked
package org.beatbook.collect.robots;

import org.jspecify.annotations.NullMarked;
