/** Wires the live page by Spring. */
@NullMarked
package news.dateline.classify.app.live;

import org.jspecify.annotations.NullMarked;
