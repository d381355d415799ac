/** What is known of a document: its id, how its handling ended, and the report of that. */
@NullMarked
package news.dateline.document;

import org.jspecify.annotations.NullMarked;
