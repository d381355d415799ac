package news.dateline.ingest.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static news.dateline.ingest.extract.Extractions.pieces;
import static news.dateline.ingest.extract.Extractions.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.fixture.Formats;
import news.dateline.ingest.fixture.Texts;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

/** Only what an editor would print of an office file is its story. */
class OfficeTest {

  private static final String FERRIES = "The ferries run again on all four lines, she said.";

  @Test
  void deletedAndMovedTextOfAWordFileIsNoText() throws IOException {
    String changed =
        "<w:p><w:r><w:t xml:space='preserve'>The fare is </w:t></w:r>"
            + "<w:del w:id='1' w:author='a'><w:r><w:delText>90 </w:delText></w:r></w:del>"
            + "<w:ins w:id='2' w:author='a'><w:r><w:t xml:space='preserve'>50 </w:t></w:r></w:ins>"
            + "<w:moveFrom w:id='3' w:author='a'><w:r><w:t>elsewhere </w:t></w:r></w:moveFrom>"
            + "<w:r><w:t>shillings.</w:t></w:r></w:p>";

    assertThat(text(pieces(Documents.of("a.docx", docx(changed))).get(0)))
        .contains("The fare is 50 shillings.");
  }

  @Test
  void commentsHeadersAndFootersOfAWordFileAreNoText() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      document.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("EMB");
      document.createFooter(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("FOO");
      document.createParagraph().createRun().setText(Texts.HEADLINE);
      XWPFParagraph paragraph = document.createParagraph();
      paragraph.createRun().setText(FERRIES);
      document
          .createComments()
          .createComment(BigInteger.ZERO)
          .createParagraph()
          .createRun()
          .setText("LEGAL");

      assertThat(blocks(document)).containsExactly(Texts.HEADLINE, FERRIES);
    }
  }

  @Test
  void footnotesOfAWordFileStandBehindTheText() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText(Texts.HEADLINE);
      XWPFParagraph paragraph = document.createParagraph();
      paragraph.createRun().setText("The ferries run");
      XWPFFootnote note = document.createFootnote();
      note.createParagraph().createRun().setText("As of Tuesday.");
      paragraph.addFootnoteReference(note);
      paragraph.createRun().setText(" again on all four lines, she said.");
      document.createParagraph().createRun().setText("The fare is 50 shillings.");

      assertThat(blocks(document))
          .containsExactly(Texts.HEADLINE, FERRIES, "The fare is 50 shillings.", "As of Tuesday.");
    }
  }

  @Test
  void changesAndCommentsOfAnOpenDocumentAreNoTextAndNotesStandBehindIt() throws IOException {
    String content =
        "<text:tracked-changes><text:changed-region><text:deletion>"
            + "<text:p>Deleted.</text:p></text:deletion></text:changed-region>"
            + "</text:tracked-changes><text:h>"
            + Texts.HEADLINE
            + "</text:h><text:p>The ferries run<office:annotation><text:p>Check!</text:p>"
            + "</office:annotation> again<text:note><text:note-citation>1</text:note-citation>"
            + "<text:note-body><text:p>As of Tuesday.</text:p></text:note-body></text:note>"
            + " on all four lines, she said.</text:p><text:p>The fare is 50 shillings.</text:p>";

    assertThat(pieces(Documents.of("a.odt", odt(content))).get(0).blocks())
        .extracting(block -> block.text())
        .containsExactly(Texts.HEADLINE, FERRIES, "The fare is 50 shillings.", "As of Tuesday.");
  }

  @Test
  void runningHeadsCommentsAndHiddenTextOfAnRtfFileAreNoTextAndNotesStandBehindIt() {
    String rtf =
        "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\header\\pard HARBOUR POST\\par}"
            + "{\\footerl\\pard Page {\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}\\par}\\f0 "
            + Texts.HEADLINE
            + "\\par The ferries{\\super\\chftn}{\\footnote\\pard{\\super\\chftn} As of Tuesday.} run"
            + " {\\deleted never }again on{\\*\\annotation Check \\'7b this!} all four lines, {\\v so }she"
            + " said.\\par{\\pict\\bin3 }}{}The fare is \\deleted 90\\deleted0 50 shillings.\\par}";

    assertThat(pieces(Documents.of("a.rtf", rtf.getBytes(UTF_8))).get(0).blocks())
        .extracting(block -> block.text())
        .containsExactly(Texts.HEADLINE, FERRIES, "The fare is 50 shillings.", "As of Tuesday.");
  }

  private static List<String> blocks(XWPFDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.write(bytes);
    return pieces(Documents.of("a.docx", bytes.toByteArray())).get(0).blocks().stream()
        .map(block -> block.text())
        .toList();
  }

  private static byte[] docx(String paragraph) throws IOException {
    String content = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main";
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    return Formats.zip(
        Map.of(
            "[Content_Types].xml",
            ("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                    + "<Default Extension='rels' ContentType="
                    + "'application/vnd.openxmlformats-package.relationships+xml'/>"
                    + "<Override PartName='/word/document.xml' ContentType='"
                    + content
                    + "+xml'/></Types>")
                .getBytes(UTF_8),
            "_rels/.rels",
            ("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                    + "<Relationship Id='r1' Target='word/document.xml' Type='"
                    + office
                    + "/officeDocument'/></Relationships>")
                .getBytes(UTF_8),
            "word/document.xml",
            ("<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
                    + "<w:body>"
                    + paragraph
                    + "</w:body></w:document>")
                .getBytes(UTF_8)));
  }

  private static byte[] odt(String content) throws IOException {
    String xmlns = "urn:oasis:names:tc:opendocument:xmlns:";
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("mimetype", "application/vnd.oasis.opendocument.text".getBytes(UTF_8));
    files.put(
        "content.xml",
        ("<office:document-content xmlns:office='"
                + xmlns
                + "office:1.0' xmlns:text='"
                + xmlns
                + "text:1.0'><office:body><office:text>"
                + content
                + "</office:text></office:body></office:document-content>")
            .getBytes(UTF_8));
    return Formats.zip(files);
  }
}
