package org.beatbook.news;

import java.time.LocalDate;

/**
 * A role as articles give it.
 *
 * @param text as the newest of them has it
 * @param from day of the first article that gives it, among those that were looked at
 * @param to day of the last one
 * @param articles how many give it, of those that were looked at
 * @param origin the newest sentence that does
 */
public record RoleHeld(String text, LocalDate from, LocalDate to, int articles, Origin origin) {}
