package news.dateline.ingest.extract.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.extract.format.Limit;
import news.dateline.ingest.extract.format.LimitException;
import news.dateline.ingest.extract.format.Progress;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads the text of a PDF, page by page, with how it is printed. */
final class PageText extends PDFTextStripper {

  private final PrintedPages pages = new PrintedPages();
  private final LineDraft line = new LineDraft();
  private final int maxCharacters;
  private final Progress progress;
  private List<PrintedLine> paragraph = new ArrayList<>();
  private int characters;

  PageText(int maxCharacters, Progress progress) {
    this.maxCharacters = maxCharacters;
    this.progress = progress;
  }

  /**
   * The pages of a document.
   *
   * @throws IOException if it is broken, or if it holds too much text: then a {@link
   *     LimitException} is its cause
   */
  static PrintedPages of(PDDocument document, int maxCharacters, Progress progress)
      throws IOException {
    PageText text = new PageText(maxCharacters, progress);
    text.writeText(document, Writer.nullWriter());
    return text.pages;
  }

  @Override
  protected void startPage(PDPage page) {
    progress.made();
    pages.begin();
  }

  @Override
  protected void writePage() throws IOException {
    Columns.part(charactersByArticle);
    super.writePage();
    endParagraph();
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) throws IOException {
    progress.made();
    characters += text.length();
    if (characters > maxCharacters) {
      throw new IOException(Limit.text(maxCharacters));
    }
    line.add(text, positions);
  }

  @Override
  protected void writeWordSeparator() {
    line.addSpace();
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void writeParagraphEnd() {
    endParagraph();
  }

  @Override
  protected void startArticle(boolean isLeftToRight) {
    endParagraph();
  }

  @Override
  protected void endArticle() {
    endParagraph();
  }

  private void endLine() {
    PrintedLine taken = line.take(pages.count() - 1);
    if (taken != null) {
      paragraph.add(taken);
    }
  }

  private void endParagraph() {
    endLine();
    if (!paragraph.isEmpty()) {
      pages.add(paragraph);
      paragraph = new ArrayList<>();
    }
  }
}
