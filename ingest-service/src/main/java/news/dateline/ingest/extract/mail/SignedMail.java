package news.dateline.ingest.extract.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataParser;
import org.bouncycastle.cms.CMSTypedStream;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.jspecify.annotations.Nullable;

/**
 * Mail within its signature (S/MIME, RFC 8551, {@code smime-type=signed-data}). Who signed it is
 * not looked into.
 */
public final class SignedMail {

  /** Where the type of the content stands, behind the lengths around it. */
  private static final int LOOKAHEAD = 32;

  /** The object identifier of signed data, 1.2.840.113549.1.7.2. */
  private static final String SIGNED =
      new String(
          new byte[] {0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 1, 7, 2},
          ISO_8859_1);

  private SignedMail() {}

  /**
   * The part that was signed, with its own head; null where the bytes are no signed data, but
   * encrypted.
   *
   * @throws IOException if they are broken, or have a signature and no content
   */
  public static @Nullable InputStream content(InputStream stream) throws IOException {
    byte[] start = stream.readNBytes(LOOKAHEAD);
    if (!new String(start, ISO_8859_1).contains(SIGNED)) {
      return null;
    }
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), stream);
    try {
      CMSTypedStream content =
          new CMSSignedDataParser(new BcDigestCalculatorProvider(), whole).getSignedContent();
      if (content == null) {
        throw new IOException("a signature without what it signs");
      }
      return content.getContentStream();
    } catch (CMSException | RuntimeException e) {
      throw new IOException("broken S/MIME", e);
    }
  }
}
