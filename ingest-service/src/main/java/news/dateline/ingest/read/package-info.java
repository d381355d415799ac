/** From a document to its stories: extract, split, identify. No Kafka, no Spring. */
@NullMarked
package news.dateline.ingest.read;

import org.jspecify.annotations.NullMarked;
