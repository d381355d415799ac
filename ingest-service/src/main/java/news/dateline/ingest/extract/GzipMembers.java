package news.dateline.ingest.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import news.dateline.document.DocumentOutcome;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * The file that a gzip file holds: all its members after one another, as RFC 1952 (2.2) has it.
 * What stands behind the last and is none, such as padding, does not count.
 */
final class GzipMembers {

  /** Says that it is a gzip file. */
  static final String TYPE = "application/gzip";

  private static final Pattern TAR = Pattern.compile("\\.tgz$", Pattern.CASE_INSENSITIVE);
  private static final Pattern ENDING = Pattern.compile("\\.gz$", Pattern.CASE_INSENSITIVE);

  private GzipMembers() {}

  static void read(
      TikaInputStream stream, @Nullable String name, EmbeddedPieces files, LeftOut leftOut)
      throws IOException, SAXException {
    Path file = stream.getPath();
    // It asks what is available to tell whether members follow, which only a file answers well.
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        InputStream members = members(bytes, leftOut)) {
      if (members != null) {
        Metadata metadata = new Metadata();
        if (name != null) {
          metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, unpacked(name));
        }
        files.file(new EntryStream(members), metadata);
      }
    }
  }

  private static String unpacked(String name) {
    return ENDING.matcher(TAR.matcher(name).replaceFirst(".tar")).replaceFirst("");
  }

  /** Null where it does not even begin as one. */
  private static @Nullable InputStream members(InputStream bytes, LeftOut leftOut) {
    try {
      return new GZIPInputStream(bytes, 1 << 13);
    } catch (IOException e) {
      leftOut.add(DocumentOutcome.MALFORMED);
      return null;
    }
  }
}
