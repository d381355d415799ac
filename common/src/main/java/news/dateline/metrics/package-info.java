/** Names and tags of every meter, one documented class per service. */
@NullMarked
package news.dateline.metrics;

import org.jspecify.annotations.NullMarked;
