package news.dateline.ingest.source.webarchive;

import news.dateline.document.SourceKind;
import news.dateline.ingest.source.Source;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.source.files.LookTiming;
import news.dateline.ingest.source.settings.Settings;
import news.dateline.ingest.source.settings.SettingsException;
import news.dateline.ingest.source.settings.SourceType;

/**
 * Web archives: {@code path}, {@code include}, {@code exclude}, {@code types}, {@code interval},
 * {@code settle}.
 */
public final class WebArchiveType implements SourceType {

  private final long maxBytes;
  private final int maxRatio;
  private final LookTiming timing;

  /**
   * @param maxBytes of one page
   * @param maxRatio of a page's bytes to those that are stored of it
   * @param timing where a source does not set its own
   */
  public WebArchiveType(long maxBytes, int maxRatio, LookTiming timing) {
    this.maxBytes = maxBytes;
    this.maxRatio = maxRatio;
    this.timing = timing;
  }

  @Override
  public SourceKind kind() {
    return SourceKind.WEB_ARCHIVE;
  }

  @Override
  public Source create(SourceRef ref, Settings settings) throws SettingsException {
    return new WebArchiveSource(
        ref,
        settings.path("path"),
        CaptureSelection.of(settings),
        settings.bytes("max-bytes", maxBytes),
        maxRatio,
        timing.with(settings));
  }
}
