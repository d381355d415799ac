/** Kafka topics and the headers that records carry. */
@NullMarked
package news.dateline.stream;

import org.jspecify.annotations.NullMarked;
