/** Places in texts of other languages than English, by their names alone. */
@NullMarked
package news.dateline.classify.region.foreign;

import org.jspecify.annotations.NullMarked;
