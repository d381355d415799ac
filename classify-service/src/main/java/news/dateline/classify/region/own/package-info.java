/** Places and regions that a user adds. */
@NullMarked
package news.dateline.classify.region.own;

import org.jspecify.annotations.NullMarked;
