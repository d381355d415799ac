/** Looking for files again and again: what every source that reads files has in common. */
@NullMarked
package news.dateline.ingest.source.files;

import org.jspecify.annotations.NullMarked;
