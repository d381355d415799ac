/** Extracting and tagging without Kafka: {@code dateline extract} and {@code dateline tag}. */
@NullMarked
package news.dateline.standalone.offline;

import org.jspecify.annotations.NullMarked;
