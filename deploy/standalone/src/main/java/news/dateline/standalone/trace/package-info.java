/** {@code dateline trace}: what became of a document. */
@NullMarked
package news.dateline.standalone.trace;

import org.jspecify.annotations.NullMarked;
