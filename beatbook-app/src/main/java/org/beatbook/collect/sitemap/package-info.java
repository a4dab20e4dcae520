/**
 * Sitemaps, sitemap indexes and news sitemaps, to links, by crawler-commons. {@link
 * org.beatbook.collect.sitemap.SitemapReader} is the door. Apart, because its parser's types stay behind it.
 */
@NullMarked
package org.beatbook.collect.sitemap;

import org.jspecify.annotations.NullMarked;
