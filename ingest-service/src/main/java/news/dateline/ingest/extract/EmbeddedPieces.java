package news.dateline.ingest.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.extract.format.Limit;
import news.dateline.ingest.extract.format.LimitException;
import news.dateline.ingest.extract.format.Limits;
import news.dateline.ingest.extract.format.UnsupportedFormatException;
import news.dateline.ingest.text.Piece;
import news.dateline.ingest.text.Text;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Collects the documents within a document (attachments, files of an archive) as pieces of their
 * own. One that cannot be read is left out and costs no other; limits end the whole document.
 */
final class EmbeddedPieces implements EmbeddedDocumentExtractor {

  /** Indexes of web archives are lines of text, and none of them is news. */
  private static final Pattern INDEX =
      Pattern.compile(".*\\.(?:cdxj?|idx)(?:\\.gz)?", Pattern.CASE_INSENSITIVE);

  /** Of a part's name, in messages. */
  private static final int MAX_NAME = 80;

  private final DetectingReader reader;
  private final Limits limits;
  private final Budget budget;
  private final int depth;
  private final @Nullable Packing packing;
  private final List<Piece> pieces = new ArrayList<>();
  private int parts;

  /** What all embedded documents of one document share. */
  static final class Budget {
    int documents;
    long bytes;
    long characters;
    final LeftOut leftOut = new LeftOut();
  }

  /**
   * @param packing of the archive whose files they are; null where they are not packed
   */
  EmbeddedPieces(
      DetectingReader reader, Limits limits, Budget budget, int depth, @Nullable Packing packing) {
    this.reader = reader;
    this.limits = limits;
    this.budget = budget;
    this.depth = depth;
    this.packing = packing;
  }

  List<Piece> pieces() {
    return List.copyOf(pieces);
  }

  @Override
  public boolean shouldParseEmbedded(Metadata metadata) {
    String kind = metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE);
    return !TikaCoreProperties.EmbeddedResourceType.INLINE.toString().equals(kind);
  }

  private void count(List<Piece> read) throws LimitException {
    budget.characters += read.stream().mapToLong(Piece::characters).sum();
    if (budget.characters > limits.maxCharacters()) {
      throw Limit.CHARACTERS.exceeded(
          "with it more than " + limits.maxCharacters() + " characters of text in all");
    }
  }

  @Override
  public void parseEmbedded(
      InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
      throws SAXException {
    parse(stream, metadata, null);
  }

  /**
   * Adds a document.
   *
   * @param type that it is to be read as; null where its bytes are to tell
   */
  void parse(InputStream stream, Metadata metadata, @Nullable String type) throws SAXException {
    if (++budget.documents > limits.maxEmbedded()) {
      throw Limit.EMBEDDED.exceeded("more than " + limits.maxEmbedded() + " documents within it");
    }
    String part = part(++parts, metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY));
    try {
      unpack(stream, metadata, type);
    } catch (LimitException e) {
      throw e.within(part);
    }
  }

  private void unpack(InputStream stream, Metadata metadata, @Nullable String type)
      throws SAXException {
    if (depth >= limits.maxDepth()) {
      throw Limit.DEPTH.exceeded("documents more than " + limits.maxDepth() + " deep");
    }
    if (packing != null) {
      packing.next();
    }
    InputStream counted = new UnpackedStream(stream, budget, limits, packing);
    if (!isIndex(metadata)) {
      read(counted, metadata, type);
    }
    skipRest(counted);
  }

  /**
   * What a person knows a part by.
   *
   * @param number from 1 on, in what it is directly in
   */
  static String part(int number, @Nullable String name) {
    return "part " + number + (name == null ? "" : " " + Text.quoted(Text.ending(name, MAX_NAME)));
  }

  /**
   * Reads a file of an archive, which is left out where its bytes are damaged, be it behind what
   * its reader looked at.
   *
   * @return whether its bytes are whole
   */
  boolean file(EntryStream file, Metadata metadata) throws SAXException {
    int before = pieces.size();
    int leftOut = budget.leftOut.total();
    parseEmbedded(file, new DefaultHandler(), metadata, false);
    if (file.isDamaged() && budget.leftOut.total() == leftOut) {
      pieces.subList(before, pieces.size()).clear();
      budget.leftOut.add(DocumentOutcome.MALFORMED);
    }
    return !file.isDamaged();
  }

  private static boolean isIndex(Metadata metadata) {
    String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
    return name != null && INDEX.matcher(name).matches();
  }

  /** What is skipped is unpacked all the same. */
  private static void skipRest(InputStream counted) throws LimitException {
    try {
      counted.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      LimitException.throwIfCauseOf(e);
    }
  }

  private void read(InputStream counted, Metadata metadata, @Nullable String type)
      throws SAXException {
    try (TemporaryResources temporary = new TemporaryResources()) {
      TikaInputStream inner = TikaInputStream.get(counted, temporary, metadata);
      long before = budget.characters;
      List<Piece> read =
          type == null
              ? reader.read(inner, metadata, budget, depth + 1)
              : reader.readAs(type, inner, metadata, budget, depth + 1);
      if (budget.characters == before) {
        // Else it was counted further down.
        count(read);
      }
      pieces.addAll(read);
    } catch (IOException | TikaException | RuntimeException e) {
      // Its siblings may be fine. Were all like it, the document would end without text.
      LimitException.throwIfCauseOf(e);
      budget.leftOut.add(LeftOut.outcome(e));
    } catch (UnsupportedFormatException e) {
      budget.leftOut.add(e.outcome());
    }
  }
}
