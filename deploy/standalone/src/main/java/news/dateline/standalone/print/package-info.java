/** Stories for a person to read. */
@NullMarked
package news.dateline.standalone.print;

import org.jspecify.annotations.NullMarked;
