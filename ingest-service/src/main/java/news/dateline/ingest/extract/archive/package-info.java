/** Web archives: WARC as crawlers write it, and as Common Crawl gives its news away. */
@NullMarked
package news.dateline.ingest.extract.archive;

import org.jspecify.annotations.NullMarked;
