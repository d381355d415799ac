/** The names of settings, and what they may be mistaken for. */
@NullMarked
package news.dateline.settings;

import org.jspecify.annotations.NullMarked;
