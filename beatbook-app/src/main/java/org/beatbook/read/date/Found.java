package org.beatbook.read.date;

/**
 * What a rule found.
 *
 * @param from its first token
 * @param to after its last
 * @param rule its name
 */
record Found(int from, int to, Meaning meaning, String rule) {}
