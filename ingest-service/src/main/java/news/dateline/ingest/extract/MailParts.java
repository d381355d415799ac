package news.dateline.ingest.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.extract.format.LimitException;
import news.dateline.ingest.extract.mail.SignedMail;
import news.dateline.ingest.text.Piece;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * The parts of a mail, of alternatives but the richest. What the mail declares to be text or a page
 * is read as that, since text that quotes a mail looks like one; of all others the bytes tell.
 */
final class MailParts implements EmbeddedDocumentExtractor {

  private static final String PLAIN = "text/plain";
  private static final String HTML = "text/html";
  private static final String MESSAGE = "message/rfc822";
  private static final Set<String> SMIME =
      Set.of("application/pkcs7-mime", "application/x-pkcs7-mime");

  /** What mime4j tells where nothing was declared. It holds of no text that needs a charset. */
  private static final String NO_CHARSET = "us-ascii";

  private static final String DECLARED =
      Message.MESSAGE_RAW_HEADER_PREFIX + HttpHeaders.CONTENT_TYPE;

  private final Metadata mail;
  private final EmbeddedPieces embedded;
  private final EmbeddedPieces.Budget budget;
  private final @Nullable SavedPage page;
  private final List<Piece> shown = new ArrayList<>();
  private final List<Piece> attached = new ArrayList<>();
  private boolean encrypted;
  private boolean unread;

  /**
   * @param mail the mail's head, as far as it is known when a part is read
   * @param embedded reads them
   * @param page that the mail is; null where it is none
   */
  MailParts(
      Metadata mail,
      EmbeddedPieces embedded,
      EmbeddedPieces.Budget budget,
      @Nullable SavedPage page) {
    this.mail = mail;
    this.embedded = embedded;
    this.budget = budget;
    this.page = page;
  }

  /** The texts that a reader of the mail sees, in order: its body, and what goes on behind. */
  List<Piece> shown() {
    return List.copyOf(shown);
  }

  /** What is in the documents that come with it. */
  List<Piece> attached() {
    return List.copyOf(attached);
  }

  /** Whether what it says, or some of it, is encrypted, or its signature is broken. */
  boolean isUnread() {
    return encrypted || unread;
  }

  @Override
  public boolean shouldParseEmbedded(Metadata metadata) {
    return isText(type(metadata)) || embedded.shouldParseEmbedded(metadata);
  }

  @Override
  public void parseEmbedded(
      InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
      throws SAXException {
    String type = type(metadata);
    String parent = String.valueOf(metadata.get(Message.MULTIPART_SUBTYPE));
    if (parent.equalsIgnoreCase("encrypted")) {
      addEncrypted();
      return;
    }
    if (SMIME.contains(type)) {
      parseSigned(stream);
      return;
    }
    boolean inline = isText(type) && !isAttachment(metadata);
    if (inline && !shown.isEmpty() && parent.equalsIgnoreCase("related")) {
      // A frame of the page, or what it is embedded with.
      return;
    }
    String declared = isText(type) && isCalledText(metadata) ? type : null;
    if (declared != null) {
      setCharset(metadata, type);
    }
    if (page != null && page.address() != null) {
      metadata.set(HttpHeaders.CONTENT_LOCATION, String.valueOf(page.address()));
    }
    int before = embedded.pieces().size();
    embedded.parse(stream, metadata, isDeclared(metadata) ? declared : null);
    List<Piece> read = embedded.pieces().subList(before, embedded.pieces().size());
    // Several stories in one part are a feed or the like, and each speaks for itself.
    (inline && read.size() == 1 ? shown : attached).addAll(read);
  }

  private void addEncrypted() {
    if (!encrypted) {
      budget.leftOut.add(DocumentOutcome.ENCRYPTED);
    }
    encrypted = true;
  }

  /** What is encrypted and what is but signed are of the same type. */
  private void parseSigned(InputStream stream) throws SAXException {
    List<Piece> read;
    try {
      InputStream signed = SignedMail.content(stream);
      if (signed == null) {
        addEncrypted();
        return;
      }
      int before = embedded.pieces().size();
      embedded.parse(signed, new Metadata(), MESSAGE);
      read = embedded.pieces().subList(before, embedded.pieces().size());
    } catch (IOException e) {
      LimitException.throwIfCauseOf(e);
      budget.leftOut.add(DocumentOutcome.MALFORMED);
      unread = true;
      return;
    }
    shown.addAll(read.stream().limit(1).toList());
    attached.addAll(read.stream().skip(1).toList());
  }

  /** A mail in one part without a type is plain text, and many such are pages all the same. */
  private boolean isDeclared(Metadata metadata) {
    return metadata.get(Message.MULTIPART_SUBTYPE) != null || mail.get(DECLARED) != null;
  }

  private static void setCharset(Metadata metadata, String type) {
    String charset = metadata.get(HttpHeaders.CONTENT_ENCODING);
    if (charset != null && !charset.equalsIgnoreCase(NO_CHARSET)) {
      metadata.set(HttpHeaders.CONTENT_TYPE, type + "; charset=" + charset);
    }
  }

  private static String type(Metadata metadata) {
    return String.valueOf(metadata.get(HttpHeaders.CONTENT_TYPE)).toLowerCase(Locale.ROOT);
  }

  private static boolean isText(String type) {
    return type.equals(PLAIN) || type.equals(HTML);
  }

  private static boolean isAttachment(Metadata metadata) {
    return metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY) != null
        || String.valueOf(metadata.get(HttpHeaders.CONTENT_DISPOSITION))
            .toLowerCase(Locale.ROOT)
            .startsWith("attachment");
  }

  /** Mail programs call documents that they do not know text, and their names tell better. */
  private static boolean isCalledText(Metadata metadata) {
    String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
    if (name == null) {
      return true;
    }
    Metadata named = new Metadata();
    named.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    try {
      String type = MimeTypes.getDefaultMimeTypes().detect(null, named).toString();
      return type.startsWith("text/") || type.equals("application/octet-stream");
    } catch (IOException e) {
      throw new IllegalStateException("Nothing is read", e);
    }
  }
}
