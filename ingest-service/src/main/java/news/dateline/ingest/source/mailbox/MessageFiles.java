package news.dateline.ingest.source.mailbox;

import java.io.IOException;
import java.io.InputStream;
import news.dateline.ingest.source.Content;
import news.dateline.ingest.source.folder.FileNaming;

/**
 * Files that are messages.
 *
 * @param maildir whether their names end in flags, which change, and the folder in which one lies
 *     tells whether it was seen
 */
record MessageFiles(Senders senders, boolean maildir) implements FileNaming {

  private static final int HEAD_BYTES = 256 << 10;

  @Override
  public String place(String path) {
    if (!maildir) {
      return path;
    }
    String name = path.substring(path.lastIndexOf('/') + 1);
    int flags = name.indexOf(':');
    return flags < 0 ? name : name.substring(0, flags);
  }

  @Override
  public String mediaType() {
    return "message/rfc822";
  }

  @Override
  public boolean wants(Content file) throws IOException {
    if (senders.isAll()) {
      return true;
    }
    try (InputStream stream = file.open()) {
      return senders.take(new MessageHead(stream.readNBytes(HEAD_BYTES)));
    }
  }
}
