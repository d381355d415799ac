/** Finds the countries that a story is about, and the locations it names. No Spring, no Kafka. */
@NullMarked
package news.dateline.classify.region;

import org.jspecify.annotations.NullMarked;
