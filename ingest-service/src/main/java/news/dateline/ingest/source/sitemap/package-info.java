/** Sitemaps, news sitemaps among them, and the pages that they name. */
@NullMarked
package news.dateline.ingest.source.sitemap;

import org.jspecify.annotations.NullMarked;
