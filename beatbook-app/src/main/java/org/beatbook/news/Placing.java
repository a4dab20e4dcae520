package org.beatbook.news;

import org.jspecify.annotations.Nullable;

/**
 * Which story an article is part of.
 *
 * @param article the article's id
 * @param story the story's id
 * @param copyOf the id of the article it has its text from; absent where it is a report of its own
 * @param share how much of its text it has from there, 0 to 1
 */
public record Placing(
        String article, String story, @Nullable String copyOf, double share) {}
