/** Texts as numbers: word pieces, and vectors that are near one another where the meaning is. */
@NullMarked
package news.dateline.text;

import org.jspecify.annotations.NullMarked;
