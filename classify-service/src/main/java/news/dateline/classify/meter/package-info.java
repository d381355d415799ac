/** What the service counts and times. */
@NullMarked
package news.dateline.classify.meter;

import org.jspecify.annotations.NullMarked;
