/** The command line. */
@NullMarked
package news.dateline.standalone;

import org.jspecify.annotations.NullMarked;
