/** Feeds: RSS, Atom and JSON Feed, polled politely; each new or changed item is a document. */
@NullMarked
package news.dateline.ingest.source.feed;

import org.jspecify.annotations.NullMarked;
