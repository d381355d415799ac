/** From bytes to text, by Apache Tika and readers of our own; a failure is a value. */
@NullMarked
package news.dateline.ingest.extract;

import org.jspecify.annotations.NullMarked;
