package news.dateline.ingest.source.mailbox;

import java.nio.file.Path;
import news.dateline.document.SourceKind;
import news.dateline.ingest.source.Source;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.source.files.FileFilter;
import news.dateline.ingest.source.files.FileTree;
import news.dateline.ingest.source.files.LookTiming;
import news.dateline.ingest.source.folder.FolderSource;
import news.dateline.ingest.source.settings.Settings;
import news.dateline.ingest.source.settings.SettingsException;
import news.dateline.ingest.source.settings.SourceType;

/**
 * Mailboxes: {@code path}, {@code from}, {@code list-id}, {@code max-bytes}, {@code interval},
 * {@code settle}.
 */
public final class MailboxType implements SourceType {

  private static final FileFilter MAILDIR = FileFilter.only("new/*", "cur/*");
  private static final FileFilter MESSAGES = FileFilter.only("*.eml");

  private final long maxBytes;
  private final LookTiming timing;

  /**
   * @param maxBytes of one message
   * @param timing where a source does not set its own
   */
  public MailboxType(long maxBytes, LookTiming timing) {
    this.maxBytes = maxBytes;
    this.timing = timing;
  }

  @Override
  public SourceKind kind() {
    return SourceKind.MAILBOX;
  }

  @Override
  public Source create(SourceRef ref, Settings settings) throws SettingsException {
    Path path = settings.path("path");
    Senders senders = Senders.of(settings);
    int max = (int) Math.min(Integer.MAX_VALUE - 8, settings.bytes("max-bytes", maxBytes));
    LookTiming looks = timing.with(settings);
    return new MailboxSource(
        ref,
        path,
        form ->
            switch (form) {
              case MBOX -> new MboxSource(ref, path, senders, max, looks);
              case MAILDIR ->
                  files(ref, new FileTree(path, MAILDIR, false), senders, true, max, looks);
              case FOLDER ->
                  files(ref, new FileTree(path, MESSAGES, false), senders, false, max, looks);
            });
  }

  private static Source files(
      SourceRef ref, FileTree tree, Senders senders, boolean maildir, long max, LookTiming looks) {
    return new FolderSource(ref, tree, new MessageFiles(senders, maildir), max, looks);
  }
}
