/**
 * The records that all rooms speak in: captures, pages, articles, teasers, pictures and their credits, topics and the
 * topic page, with their ids and their JSON. Central: {@link org.beatbook.news.Page}, {@link org.beatbook.news.Item}.
 * Apart because every room may import it and it imports none.
 */
@NullMarked
package org.beatbook.news;

import org.jspecify.annotations.NullMarked;
