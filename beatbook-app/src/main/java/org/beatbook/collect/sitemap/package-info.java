/**
 * Sitemaps, sitemap indexes and news sitemaps, to links.
 */
@NullMarked
package org.beatbook.collect.sitemap;

import org.jspecify.annotations.NullMarked;
