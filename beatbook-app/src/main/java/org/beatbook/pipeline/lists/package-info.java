/**
 * Lists of names and places of one's own, beside those that come with the program: files of GeoNames, of FollowTheMoney and
 * of Wikidata become list files of our format, and those are read. Central: {@link org.beatbook.pipeline.lists.ListFolder},
 * {@link org.beatbook.pipeline.lists.ListImport}. Apart because each format is a small world of its own.
 */
@NullMarked
package org.beatbook.pipeline.lists;

import org.jspecify.annotations.NullMarked;
