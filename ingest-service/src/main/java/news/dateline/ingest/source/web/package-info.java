/** What sources on the web have in common: looks again and again, links, and pages to hand over. */
@NullMarked
package news.dateline.ingest.source.web;

import org.jspecify.annotations.NullMarked;
