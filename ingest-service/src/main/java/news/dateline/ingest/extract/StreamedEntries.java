package news.dateline.ingest.extract;

import java.io.IOException;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.extract.format.LimitException;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * The files of an archive that is read from front to end. Where it is cut off or broken, those
 * before that are read, and what follows is left out as one that is malformed.
 */
final class StreamedEntries {

  private final EmbeddedPieces files;
  private final LeftOut leftOut;

  StreamedEntries(EmbeddedPieces files, LeftOut leftOut) {
    this.files = files;
    this.leftOut = leftOut;
  }

  void read(ArchiveInputStream<?> archive) throws SAXException {
    boolean whole = true;
    while (true) {
      ArchiveEntry entry;
      try {
        entry = archive.getNextEntry();
      } catch (IOException | RuntimeException e) {
        LimitException.throwIfCauseOf(e);
        if (whole) {
          // Else the file that it broke off in has been counted.
          leftOut.add(DocumentOutcome.MALFORMED);
        }
        return;
      }
      if (entry == null) {
        return;
      }
      DocumentOutcome refused = refused(archive, entry);
      if (refused != null) {
        leftOut.add(refused);
      } else if (isFile(entry)) {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, entry.getName());
        whole = files.file(new EntryStream(archive), metadata);
      }
    }
  }

  /** Links, devices and folders have no text. */
  private static boolean isFile(ArchiveEntry entry) {
    return entry instanceof TarArchiveEntry tar ? tar.isFile() : !entry.isDirectory();
  }

  private static @Nullable DocumentOutcome refused(
      ArchiveInputStream<?> archive, ArchiveEntry entry) {
    if (entry instanceof ZipArchiveEntry zip && zip.getGeneralPurposeBit().usesEncryption()) {
      return DocumentOutcome.ENCRYPTED;
    }
    return archive.canReadEntryData(entry) ? null : DocumentOutcome.UNSUPPORTED;
  }
}
