/** From text to stories: headline, byline, dateline and id. */
@NullMarked
package news.dateline.ingest.identify;

import org.jspecify.annotations.NullMarked;
