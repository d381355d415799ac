/** Web archives: WARC files (ISO 28500), alone or packed into WACZ files. */
@NullMarked
package news.dateline.ingest.source.webarchive;

import org.jspecify.annotations.NullMarked;
