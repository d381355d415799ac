/** Speed, measured with JMH. */
@NullMarked
package news.dateline.benchmark;

import org.jspecify.annotations.NullMarked;
