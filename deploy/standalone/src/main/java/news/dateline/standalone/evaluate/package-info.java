/** Measuring Dateline against labelled data: {@code dateline evaluate}. */
@NullMarked
package news.dateline.standalone.evaluate;

import org.jspecify.annotations.NullMarked;
