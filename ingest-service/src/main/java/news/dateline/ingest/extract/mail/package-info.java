/** The form of mail and of mailboxes: read by the extractor, and by the sources that watch them. */
@NullMarked
package news.dateline.ingest.extract.mail;

import org.jspecify.annotations.NullMarked;
