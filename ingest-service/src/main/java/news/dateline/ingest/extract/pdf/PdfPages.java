package news.dateline.ingest.extract.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import news.dateline.ingest.extract.format.Progress;
import news.dateline.ingest.text.Block;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads a PDF. Tika's reader of pages tells no sizes of letters, so they are read by {@link
 * PageText}; all else that the document tells about itself is left to Tika, which gets it without
 * its pages.
 */
public final class PdfPages extends PDFParser {

  private static final long serialVersionUID = 1L;

  private final int maxCharacters;
  private final transient Progress progress;
  private transient PrintedPages pages = new PrintedPages();

  private PdfPages(int maxCharacters, Progress progress) {
    this.maxCharacters = maxCharacters;
    this.progress = progress;
  }

  /**
   * The headings and paragraphs of a PDF.
   *
   * @param metadata gets what the document tells about itself
   * @param maxCharacters limit on its text
   * @throws TikaException if it is broken, cut off or encrypted
   */
  public static List<Block> read(
      TikaInputStream stream, Metadata metadata, int maxCharacters, Progress progress)
      throws IOException, SAXException, TikaException {
    if (!PdfEnd.isThere(stream.getFile())) {
      throw new TikaException("cut off: the PDF's end is missing");
    }
    PdfPages reader = new PdfPages(maxCharacters, progress);
    reader.getPDFParserConfig().setExtractBookmarksText(false);
    reader.getPDFParserConfig().setExtractAcroFormContent(false);
    reader.parse(stream, new DefaultHandler(), metadata, new ParseContext());
    return reader.pages.blocks();
  }

  @Override
  protected PDDocument getPDDocument(
      InputStream bytes,
      TikaInputStream file,
      String password,
      StreamCacheCreateFunction cache,
      Metadata metadata,
      ParseContext context)
      throws IOException, EncryptedDocumentException {
    PDDocument document = super.getPDDocument(bytes, file, password, cache, metadata, context);
    try {
      pages = PageText.of(document, maxCharacters, progress);
    } catch (IOException | RuntimeException | Error e) {
      document.close();
      throw e;
    }
    document.getDocumentCatalog().getCOSObject().setItem(COSName.PAGES, noPages());
    return document;
  }

  private static COSDictionary noPages() {
    COSDictionary none = new COSDictionary();
    none.setItem(COSName.TYPE, COSName.PAGES);
    none.setItem(COSName.KIDS, new COSArray());
    none.setItem(COSName.COUNT, COSInteger.ZERO);
    return none;
  }
}
