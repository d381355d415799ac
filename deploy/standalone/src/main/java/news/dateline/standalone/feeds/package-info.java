/** {@code dateline feeds}: lists of feeds from and to other programs. */
@NullMarked
package news.dateline.standalone.feeds;

import org.jspecify.annotations.NullMarked;
