package org.beatbook.read.quote;

/**
 * What stands in quotation marks, outermost ones.
 *
 * @param from the token of its opening mark
 * @param to after that of its closing mark
 */
record Marked(int from, int to) {}
