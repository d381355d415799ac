/** Options for what users add: places and themes of their own. */
@NullMarked
package news.dateline.standalone.own;

import org.jspecify.annotations.NullMarked;
