/** Takes documents from sources through reading to publishing. */
@NullMarked
package news.dateline.ingest.pipeline;

import org.jspecify.annotations.NullMarked;
