package news.dateline.ingest.source.settings;

import news.dateline.document.SourceKind;
import news.dateline.ingest.source.Source;
import news.dateline.ingest.source.SourceRef;

/** Makes the sources of a kind from their settings. */
public interface SourceType {

  SourceKind kind();

  /**
   * Makes a source. It opens nothing before it is started, since it may be made only to see whether
   * its settings are right.
   *
   * @throws SettingsException if a setting is missing or wrong
   */
  Source create(SourceRef ref, Settings settings) throws SettingsException;
}
