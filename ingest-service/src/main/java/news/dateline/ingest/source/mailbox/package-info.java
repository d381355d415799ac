/** Mailboxes: mbox files (RFC 4155), Maildirs, folders of messages. */
@NullMarked
package news.dateline.ingest.source.mailbox;

import org.jspecify.annotations.NullMarked;
