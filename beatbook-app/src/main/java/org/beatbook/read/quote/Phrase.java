package org.beatbook.read.quote;

/**
 * A noun phrase.
 *
 * @param from its first token
 * @param to after its last
 */
record Phrase(int from, int to) {}
