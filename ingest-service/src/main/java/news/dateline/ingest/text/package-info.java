/** Text as it was extracted: blocks, and pieces that formats set apart. */
@NullMarked
package news.dateline.ingest.text;

import org.jspecify.annotations.NullMarked;
