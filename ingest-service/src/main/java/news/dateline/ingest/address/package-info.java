/** What a link means: the reading of references to addresses, of pages and documents alike. */
@NullMarked
package news.dateline.ingest.address;

import org.jspecify.annotations.NullMarked;
