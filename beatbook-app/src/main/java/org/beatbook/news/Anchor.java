package org.beatbook.news;

/**
 * A sentence of an article as a link can lead to it.
 *
 * @param where what of the article it stands in
 * @param index which block of the body, or which picture, from 0
 * @param start of its first UTF-16 code unit in that block or caption
 * @param end after its last
 * @param id as {@link Proof#anchor}
 */
public record Anchor(Prose.Where where, int index, int start, int end, String id) {}
