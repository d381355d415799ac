/** Documents that people and programs send. */
@NullMarked
package news.dateline.ingest.source.upload;

import org.jspecify.annotations.NullMarked;
