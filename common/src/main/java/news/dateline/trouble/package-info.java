/** What went wrong, told to a person, and how often. */
@NullMarked
package news.dateline.trouble;

import org.jspecify.annotations.NullMarked;
