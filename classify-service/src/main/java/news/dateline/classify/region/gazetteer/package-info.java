/** Places and their names: what may be meant by the words of a text. */
@NullMarked
package news.dateline.classify.region.gazetteer;

import org.jspecify.annotations.NullMarked;
