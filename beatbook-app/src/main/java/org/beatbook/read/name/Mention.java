package org.beatbook.read.name;

import org.beatbook.news.Name;

/**
 * Tokens that may be a name.
 *
 * @param from the first token
 * @param to after the last
 * @param rule what found it
 */
record Mention(int from, int to, Name.Type type, String rule) {}
