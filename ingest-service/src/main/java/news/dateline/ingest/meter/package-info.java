/** What the service counts and times. */
@NullMarked
package news.dateline.ingest.meter;

import org.jspecify.annotations.NullMarked;
