/** Tells which stories are copies of one another. Knows nothing of Kafka and of Spring. */
@NullMarked
package news.dateline.classify.cluster;

import org.jspecify.annotations.NullMarked;
