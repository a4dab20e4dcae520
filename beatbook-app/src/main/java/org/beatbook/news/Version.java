package org.beatbook.news;

import java.time.Instant;

/**
 * What an article said from one capture on.
 *
 * @param number 1 for the first
 * @param capture the id of the capture that first said so
 * @param captured when that was
 */
public record Version(int number, String capture, Instant captured, Page page) {}
