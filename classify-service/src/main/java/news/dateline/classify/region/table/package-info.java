/** The tables that regions are tagged with, as text. */
@NullMarked
package news.dateline.classify.region.table;

import org.jspecify.annotations.NullMarked;
