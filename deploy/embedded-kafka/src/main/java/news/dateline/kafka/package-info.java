/** A genuine single-node Kafka in this JVM. */
@NullMarked
package news.dateline.kafka;

import org.jspecify.annotations.NullMarked;
