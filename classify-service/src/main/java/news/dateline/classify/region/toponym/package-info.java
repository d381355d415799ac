/** Which words of a text name a place, and which place that is. */
@NullMarked
package news.dateline.classify.region.toponym;

import org.jspecify.annotations.NullMarked;
