/**
 * Places in texts of other languages than English, by tables of names and a few rules; nothing is
 * learned.
 */
@NullMarked
package news.dateline.classify.region.foreign;

import org.jspecify.annotations.NullMarked;
