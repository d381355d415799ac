/** The commands that train models. */
@NullMarked
package news.dateline.standalone.train;

import org.jspecify.annotations.NullMarked;
