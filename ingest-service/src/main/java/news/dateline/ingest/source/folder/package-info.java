/** Watched folders. */
@NullMarked
package news.dateline.ingest.source.folder;

import org.jspecify.annotations.NullMarked;
