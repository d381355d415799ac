/** The story model and its wire format, IPTC ninjs 3.1 with the {@code dateline} extension. */
@NullMarked
package news.dateline.story;

import org.jspecify.annotations.NullMarked;
