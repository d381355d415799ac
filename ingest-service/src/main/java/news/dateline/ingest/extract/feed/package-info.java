/** RSS and Atom as documents. */
@NullMarked
package news.dateline.ingest.extract.feed;

import org.jspecify.annotations.NullMarked;
