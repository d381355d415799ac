/**
 * Fetching over HTTP, politely and safely: which addresses may be connected to, what robots.txt
 * allows, how often one host is asked, and how much an answer may cost.
 */
@NullMarked
package news.dateline.ingest.fetch;

import org.jspecify.annotations.NullMarked;
