/** Stories and outcomes to Kafka, in one transaction, and the memory of what was done. */
@NullMarked
package news.dateline.ingest.publish;

import org.jspecify.annotations.NullMarked;
