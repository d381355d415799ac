/** A Kafka that is looked at from the command line. */
@NullMarked
package news.dateline.standalone.kafka;

import org.jspecify.annotations.NullMarked;
