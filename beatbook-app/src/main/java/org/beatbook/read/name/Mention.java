package org.beatbook.read.name;

import org.beatbook.news.Name;

/**
 * Tokens that may be a name.
 *
 * @param from the first token
 * @param to after the last
 * @param margin by how much the model takes it for this rather than for no name, in the model's units
 */
record Mention(int from, int to, Name.Type type, int margin) {}
