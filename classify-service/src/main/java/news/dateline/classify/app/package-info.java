/** Wires the service by Spring. */
@NullMarked
package news.dateline.classify.app;

import org.jspecify.annotations.NullMarked;
