package org.beatbook.pipeline;

import org.beatbook.news.Capture;
import org.beatbook.news.Place;

/** A capture that the archive holds, and where. */
record Archived(Place place, Capture capture) {}
