/** How often sources are polled, and what came of it. */
@NullMarked
package news.dateline.ingest.source.poll;

import org.jspecify.annotations.NullMarked;
