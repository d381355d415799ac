/** All sources of this process: those that are built in, and those of the sources file. */
@NullMarked
package news.dateline.ingest.source.catalog;

import org.jspecify.annotations.NullMarked;
