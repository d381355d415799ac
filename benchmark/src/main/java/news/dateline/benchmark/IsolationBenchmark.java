package news.dateline.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import news.dateline.document.DocumentId;
import news.dateline.document.SourceKind;
import news.dateline.ingest.extract.Extraction;
import news.dateline.ingest.extract.Extractor;
import news.dateline.ingest.extract.TikaExtractor;
import news.dateline.ingest.extract.format.Limits;
import news.dateline.ingest.extract.worker.IsolatedExtractor;
import news.dateline.ingest.extract.worker.WorkerEvents;
import news.dateline.ingest.extract.worker.WorkerSettings;
import news.dateline.ingest.source.Content;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.source.Label;
import news.dateline.ingest.source.SourceRef;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * What isolation costs: milliseconds for a small document, read in this process and as the service
 * reads it, which is by a worker process unless it is a small text or page. The two take turns, so
 * that whatever else the machine does slows both down, and the median of all turns counts.
 */
public final class IsolationBenchmark {

  private static final int LENGTH = 3_000;
  private static final int LINE = 80;
  private static final int LINES_A_PAGE = 45;
  private static final int TURNS = 250;
  private static final double NANOS_A_MILLI = 1e6;

  private IsolationBenchmark() {}

  /** Prints a line for each kind of document. */
  public static void main(String... args) throws IOException {
    TikaExtractor inProcess = new TikaExtractor(Limits.DEFAULT);
    WorkerSettings one =
        new WorkerSettings(
            Limits.DEFAULT,
            1,
            WorkerSettings.DEFAULT_HEAP,
            WorkerSettings.DEFAULT_PROGRESS_TIMEOUT,
            Integer.MAX_VALUE,
            1);
    System.out.println("kind  in process  as shipped  ratio   (ms, medians)");
    try (IsolatedExtractor isolated = new IsolatedExtractor(one, WorkerEvents.UNHEARD)) {
      for (String kind : List.of("txt", "html", "rss", "docx", "pdf")) {
        measure(kind, inProcess, isolated);
      }
    }
  }

  private static void measure(String kind, Extractor inProcess, Extractor isolated)
      throws IOException {
    Document document = document(kind);
    double[] here = new double[TURNS];
    double[] there = new double[TURNS];
    for (int round = 0; round < 2; round++) { // the first is to warm up
      for (int turn = 0; turn < TURNS; turn++) {
        here[turn] = millis(inProcess, document);
        there[turn] = millis(isolated, document);
      }
    }
    Arrays.sort(here);
    Arrays.sort(there);
    double a = here[TURNS / 2];
    double b = there[TURNS / 2];
    System.out.printf(Locale.ROOT, "%-5s %10.2f  %10.2f  %5.2f%n", kind, a, b, b / a);
  }

  private static double millis(Extractor extractor, Document document) {
    long start = System.nanoTime();
    Extraction extraction = extractor.extract(document);
    long took = System.nanoTime() - start;
    if (!(extraction instanceof Extraction.Text)) {
      throw new IllegalStateException("Cannot be read: " + document.label().name());
    }
    return took / NANOS_A_MILLI;
  }

  private static Document document(String kind) throws IOException {
    String[] paragraphs = Texts.denseOfLength(LENGTH).split("\\n\\n+", -1);
    return document(
        kind,
        switch (kind) {
          case "html" -> html(paragraphs);
          case "rss" -> rss(paragraphs);
          case "docx" -> docx(paragraphs);
          case "pdf" -> pdf(paragraphs);
          default -> String.join("\n\n", paragraphs).getBytes(UTF_8);
        });
  }

  private static Document document(String kind, byte[] bytes) {
    String name = "story." + kind;
    return new Document(
        DocumentId.of("benchmark", name, kind),
        new SourceRef("benchmark", SourceKind.UPLOAD),
        new Label(name, null, null),
        Instant.EPOCH,
        Content.of(bytes));
  }

  private static byte[] html(String... paragraphs) {
    return ("<!DOCTYPE html><html><head><title>A story</title></head><body><article><h1>A story</h1><p>"
            + String.join("</p><p>", paragraphs)
            + "</p></article></body></html>")
        .getBytes(UTF_8);
  }

  private static byte[] rss(String... paragraphs) {
    return ("<rss version=\"2.0\"><channel><title>News</title><item><title>A story</title><description>"
            + String.join(" ", paragraphs).replace("&", "&amp;").replace("<", "&lt;")
            + "</description></item></channel></rss>")
        .getBytes(UTF_8);
  }

  private static byte[] docx(String... paragraphs) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      for (String paragraph : paragraphs) {
        document.createParagraph().createRun().setText(paragraph);
      }
      document.write(bytes);
    }
    return bytes.toByteArray();
  }

  private static byte[] pdf(String... paragraphs) throws IOException {
    String ascii = String.join(" ", paragraphs).replaceAll("[^ -~]", " ");
    String[] lines = ascii.replaceAll("(.{1," + LINE + "})(?:\\s+|$)", "$1\n").split("\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      for (int from = 0; from < lines.length; from += LINES_A_PAGE) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
          content.setLeading(14);
          content.newLineAtOffset(50, 740);
          for (int i = from; i < Math.min(lines.length, from + LINES_A_PAGE); i++) {
            content.showText(lines[i]);
            content.newLine();
          }
          content.endText();
        }
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }
}
