/** Tags stories and publishes the enriched records. */
@NullMarked
package news.dateline.classify;

import org.jspecify.annotations.NullMarked;
