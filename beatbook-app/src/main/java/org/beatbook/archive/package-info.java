/**
 * The archive, which is the truth: WARC files that are appended, forced to disk in groups, replayed and verified.
 * Central: {@link org.beatbook.archive.Archive} for our own files, {@link org.beatbook.archive.ForeignWarc} for those
 * of others. Apart because nothing that is kept here is ever altered, and everything else can be rebuilt from it.
 */
@NullMarked
package org.beatbook.archive;

import org.jspecify.annotations.NullMarked;
