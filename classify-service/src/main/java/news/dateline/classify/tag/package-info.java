/** From a story to its tags, and from a record to its enriched record. No Spring. */
@NullMarked
package news.dateline.classify.tag;

import org.jspecify.annotations.NullMarked;
