/** The YAML file of sources, and what every kind of source needs to read its settings. */
@NullMarked
package news.dateline.ingest.source.settings;

import org.jspecify.annotations.NullMarked;
