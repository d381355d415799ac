package news.dateline.ingest.source.folder;

import java.time.Clock;
import java.time.Duration;
import news.dateline.document.SourceKind;
import news.dateline.ingest.source.Source;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.source.settings.Settings;
import news.dateline.ingest.source.settings.SettingsException;
import news.dateline.ingest.source.settings.SourceType;

/** Folders: {@code path}, {@code interval}. */
public final class FolderType implements SourceType {

  private static final Duration MIN_INTERVAL = Duration.ofMillis(10);
  private static final Duration MAX_INTERVAL = Duration.ofDays(1);

  private final long maxBytes;
  private final Duration interval;
  private final Clock clock;

  /**
   * @param maxBytes files over this are not read to tell whether they have changed
   * @param interval between two looks where a source does not set its own
   */
  public FolderType(long maxBytes, Duration interval, Clock clock) {
    this.maxBytes = maxBytes;
    this.interval = interval;
    this.clock = clock;
  }

  @Override
  public SourceKind kind() {
    return SourceKind.FOLDER;
  }

  @Override
  public Source create(SourceRef ref, Settings settings) throws SettingsException {
    return new FolderSource(
        ref,
        settings.path("path"),
        maxBytes,
        settings.duration("interval", interval, MIN_INTERVAL, MAX_INTERVAL),
        clock);
  }
}
