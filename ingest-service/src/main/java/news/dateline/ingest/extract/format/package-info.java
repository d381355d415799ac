/** What the readers of all formats share: limits, failures, characters. */
@NullMarked
package news.dateline.ingest.extract.format;

import org.jspecify.annotations.NullMarked;
