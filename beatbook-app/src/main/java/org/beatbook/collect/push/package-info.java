/**
 * What hubs have to do with (WebSub): which hub a list names, what a hub said when it called, whether its signature is
 * right. Central: {@link org.beatbook.collect.push.Postbox}. Apart from collecting because hubs call at any time, and
 * what they say is carried out by the next round.
 */
@NullMarked
package org.beatbook.collect.push;

import org.jspecify.annotations.NullMarked;
