/** What the live page shows: the stories tagged last, and who follows them. */
@NullMarked
package news.dateline.classify.live;

import org.jspecify.annotations.NullMarked;
