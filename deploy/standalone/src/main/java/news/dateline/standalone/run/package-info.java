/** Everything in one JVM: {@code dateline run}. */
@NullMarked
package news.dateline.standalone.run;

import org.jspecify.annotations.NullMarked;
