package org.beatbook.read.quote;

/**
 * A sentence, or several that one quote joins.
 *
 * @param from its first token
 * @param to after its last
 * @param paragraph that it ends in
 */
record Unit(int from, int to, int paragraph) {}
