/** A real Kafka broker for tests, and what tests do with it. */
@NullMarked
package news.dateline.testing;

import org.jspecify.annotations.NullMarked;
