/**
 * The making of the sample that the project ships: sources under {@code sample/} in, a WARC file and the expectations
 * of a test out. Central class: {@link org.beatbook.sample.SampleWarc}. It stands among the tests because nothing of it
 * runs in the product.
 */
@NullMarked
package org.beatbook.sample;

import org.jspecify.annotations.NullMarked;
