/** What the classifier adds to a story: regions, themes, mentions, and what made them. */
@NullMarked
package news.dateline.tags;

import org.jspecify.annotations.NullMarked;
