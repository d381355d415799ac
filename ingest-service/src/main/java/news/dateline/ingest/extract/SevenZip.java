package news.dateline.ingest.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The files of a 7z archive. Tika's parser gives up where one of them does not tell its time. */
final class SevenZip {

  /** Says that it is a 7z file. */
  static final String TYPE = "application/x-7z-compressed";

  private SevenZip() {}

  /**
   * @throws EncryptedDocumentException if it wants a password
   */
  static void read(Path file, EmbeddedPieces files)
      throws IOException, SAXException, TikaException {
    try (SevenZFile archive = SevenZFile.builder().setPath(file).get()) {
      for (SevenZArchiveEntry entry = archive.getNextEntry();
          entry != null;
          entry = archive.getNextEntry()) {
        if (!entry.isDirectory() && entry.hasStream()) {
          Metadata metadata = new Metadata();
          String name = entry.getName();
          if (name != null) {
            metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
          }
          files.parseEmbedded(new EntryStream(archive), new DefaultHandler(), metadata, false);
        }
      }
    } catch (PasswordRequiredException e) {
      throw new EncryptedDocumentException(e);
    }
  }

  /** The entry that the archive is at. */
  private static final class EntryStream extends InputStream {

    private final SevenZFile archive;

    EntryStream(SevenZFile archive) {
      this.archive = archive;
    }

    @Override
    public int read() throws IOException {
      return archive.read();
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      return archive.read(bytes, from, length);
    }
  }
}
