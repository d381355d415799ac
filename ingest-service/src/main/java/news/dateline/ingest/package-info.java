/** Takes in news and publishes its stories. */
@NullMarked
package news.dateline.ingest;

import org.jspecify.annotations.NullMarked;
