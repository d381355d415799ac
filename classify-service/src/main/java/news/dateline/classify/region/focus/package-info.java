/** Which countries a story is about, against those that it mentions. */
@NullMarked
package news.dateline.classify.region.focus;

import org.jspecify.annotations.NullMarked;
