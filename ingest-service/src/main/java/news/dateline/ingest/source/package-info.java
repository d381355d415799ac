/** Where documents come from: the interface that every kind of source fits. */
@NullMarked
package news.dateline.ingest.source;

import org.jspecify.annotations.NullMarked;
