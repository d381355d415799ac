/** RSS, Atom and JSON Feed: as documents, and for those who ask feeds over and over. */
@NullMarked
package news.dateline.ingest.extract.feed;

import org.jspecify.annotations.NullMarked;
