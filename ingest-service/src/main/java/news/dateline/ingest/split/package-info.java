/** Where one story ends and the next begins. */
@NullMarked
package news.dateline.ingest.split;

import org.jspecify.annotations.NullMarked;
