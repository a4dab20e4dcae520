/**
 * What a publisher allows: robots.txt (RFC 9309) and reservations of text and data mining (TDMRep). {@link
 * org.beatbook.collect.robots.Rights} is the door; each {@link org.beatbook.news.Ruling} says by which line
 * of which file. Apart, because it is asked before every request and answers to publishers, not to users.
 */
@NullMarked
package org.beatbook.collect.robots;

import org.jspecify.annotations.NullMarked;
