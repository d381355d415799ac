/** Bundles made of known stories, to measure and to train the splitter. */
@NullMarked
package news.dateline.ingest.split.bundle;

import org.jspecify.annotations.NullMarked;
