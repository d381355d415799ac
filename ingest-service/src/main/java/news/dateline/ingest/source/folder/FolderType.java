package news.dateline.ingest.source.folder;

import news.dateline.document.SourceKind;
import news.dateline.ingest.source.Source;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.source.files.FileFilter;
import news.dateline.ingest.source.files.FileTree;
import news.dateline.ingest.source.files.LookTiming;
import news.dateline.ingest.source.settings.Settings;
import news.dateline.ingest.source.settings.SettingsException;
import news.dateline.ingest.source.settings.SourceType;

/**
 * Folders: {@code path}, {@code include}, {@code exclude}, {@code follow-links}, {@code interval},
 * {@code settle}.
 */
public final class FolderType implements SourceType {

  private final long maxBytes;
  private final LookTiming timing;

  /**
   * @param maxBytes files over this are not read to tell whether they have changed
   * @param timing where a source does not set its own
   */
  public FolderType(long maxBytes, LookTiming timing) {
    this.maxBytes = maxBytes;
    this.timing = timing;
  }

  @Override
  public SourceKind kind() {
    return SourceKind.FOLDER;
  }

  @Override
  public Source create(SourceRef ref, Settings settings) throws SettingsException {
    FileTree tree =
        new FileTree(
            settings.path("path"), FileFilter.of(settings), settings.flag("follow-links", false));
    return new FolderSource(ref, tree, maxBytes, timing.with(settings));
  }
}
