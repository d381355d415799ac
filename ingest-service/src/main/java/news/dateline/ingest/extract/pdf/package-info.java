/** PDFs: lines as they are printed, and the headings, paragraphs and words that they make. */
@NullMarked
package news.dateline.ingest.extract.pdf;

import org.jspecify.annotations.NullMarked;
