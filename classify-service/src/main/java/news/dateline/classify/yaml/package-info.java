/** Files that users write. */
@NullMarked
package news.dateline.classify.yaml;

import org.jspecify.annotations.NullMarked;
