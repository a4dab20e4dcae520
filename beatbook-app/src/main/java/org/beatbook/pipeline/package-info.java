/**
 * The embedded conductor: order, retry, checkpoint, progress. It carries captures through archive, extraction, store,
 * index and topics, and picks up where it was interrupted.
 */
@NullMarked
package org.beatbook.pipeline;

import org.jspecify.annotations.NullMarked;
