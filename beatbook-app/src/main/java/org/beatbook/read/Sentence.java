package org.beatbook.read;

/**
 * A sentence.
 *
 * @param from its first token
 * @param to after its last token
 * @param paragraph counted from 0
 */
public record Sentence(int from, int to, int paragraph) {}
