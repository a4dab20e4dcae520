/**
 * Standing queries: what belongs to a topic, and why; and the assembling of the topic page.
 * A stage: pure functions over records. Lucene Monitor is a value built from the queries, in memory, hidden here.
 */
@NullMarked
package org.beatbook.topic;

import org.jspecify.annotations.NullMarked;
