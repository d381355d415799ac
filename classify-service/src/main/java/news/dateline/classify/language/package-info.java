/** Tells the language of a story. No Spring, no Kafka. */
@NullMarked
package news.dateline.classify.language;

import org.jspecify.annotations.NullMarked;
