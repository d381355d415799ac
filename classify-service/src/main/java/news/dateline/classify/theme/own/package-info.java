/** Themes of a user's own taxonomy, beside the Media Topics. No Spring, no Kafka. */
@NullMarked
package news.dateline.classify.theme.own;

import org.jspecify.annotations.NullMarked;
