/** JSON of the records on the topics: IPTC ninjs 3.1 with the {@code dateline} extension. */
@NullMarked
package news.dateline.wire;

import org.jspecify.annotations.NullMarked;
