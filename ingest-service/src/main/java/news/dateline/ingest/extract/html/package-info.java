/** Web pages: the article, and what the page says about it. */
@NullMarked
package news.dateline.ingest.extract.html;

import org.jspecify.annotations.NullMarked;
