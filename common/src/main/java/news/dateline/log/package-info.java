/** What is said in the log, and how often. */
@NullMarked
package news.dateline.log;

import org.jspecify.annotations.NullMarked;
