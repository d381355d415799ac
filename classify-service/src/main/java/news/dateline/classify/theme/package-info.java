/** Finds what a story is about, in IPTC Media Topics. No Spring, no Kafka. */
@NullMarked
package news.dateline.classify.theme;

import org.jspecify.annotations.NullMarked;
