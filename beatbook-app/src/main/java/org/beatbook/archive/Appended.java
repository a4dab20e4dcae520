package org.beatbook.archive;

import org.beatbook.news.CaptureHead;
import org.beatbook.news.Place;

/** A capture and where its record stands. */
public record Appended(CaptureHead head, Place place) {}
