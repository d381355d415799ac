/** The formats of news agencies: NITF, NewsML-G2 and ninjs. */
@NullMarked
package news.dateline.ingest.extract.agency;

import org.jspecify.annotations.NullMarked;
