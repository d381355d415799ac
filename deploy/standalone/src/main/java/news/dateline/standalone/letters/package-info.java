/** {@code dateline dead-letters}: what could not be classified, why, and how it comes back. */
@NullMarked
package news.dateline.standalone.letters;

import org.jspecify.annotations.NullMarked;
