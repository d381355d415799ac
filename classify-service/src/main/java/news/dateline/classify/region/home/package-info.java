/** Where the newsroom of a story is, on the map. */
@NullMarked
package news.dateline.classify.region.home;

import org.jspecify.annotations.NullMarked;
