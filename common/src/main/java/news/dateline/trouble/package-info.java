/** What went wrong, told to a person. */
@NullMarked
package news.dateline.trouble;

import org.jspecify.annotations.NullMarked;
