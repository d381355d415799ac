/** Wires the service by Spring, and its HTTP interface. */
@NullMarked
package news.dateline.ingest.app;

import org.jspecify.annotations.NullMarked;
