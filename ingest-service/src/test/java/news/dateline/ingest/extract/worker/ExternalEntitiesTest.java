package news.dateline.ingest.extract.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import news.dateline.ingest.extract.Extraction;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.fixture.Formats;
import news.dateline.ingest.fixture.Texts;
import news.dateline.ingest.fixture.WebServer;
import news.dateline.ingest.fixture.WebServer.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Documents that ask their reader for files and addresses, in every way that their formats know. A
 * server on loopback, where their addresses point, must never be asked, and a file's content never
 * come out; all in worker processes, as the service reads them.
 */
class ExternalEntitiesTest {

  private static final String SECRET = "TOP-SECRET-CONTENT";

  @TempDir private Path temporary;
  @TempDir private Path files;

  private final WebServer server = WebServer.start();
  private String file = "";
  private String web = "";

  @BeforeEach
  void bait() throws IOException {
    file = Files.writeString(files.resolve("secret.txt"), SECRET).toUri().toString();
    web = server.uri("/bait").toString();
    server.on("/bait", Answer.ok("application/xml-dtd", "<!ENTITY w '" + SECRET + "'>"));
  }

  @AfterEach
  void close() {
    server.close();
  }

  /** Each way in which a document type can ask for more. */
  private Stream<String> doctypes(String root) {
    return Stream.of(
        "<!DOCTYPE %s [<!ENTITY e SYSTEM \"%s\">]>".formatted(root, file),
        "<!DOCTYPE %s [<!ENTITY e SYSTEM \"%s\">]>".formatted(root, web),
        "<!DOCTYPE %s [<!ENTITY e PUBLIC \"-//W3C//DTD XHTML 1.0//EN\" \"%s\">]>"
            .formatted(root, web),
        "<!DOCTYPE %s [<!ENTITY %% p SYSTEM \"%s\"> %%p; <!ENTITY e \"x\">]>".formatted(root, web),
        "<!DOCTYPE %s SYSTEM \"%s\">".formatted(root, web),
        "<!DOCTYPE %s SYSTEM \"%s\" [<!ENTITY e \"x\">]>".formatted(root, web));
  }

  /** What asks without a document type. */
  private String askers() {
    return "<?xml-stylesheet type=\"text/xsl\" href=\"" + web + "\"?>";
  }

  private String include() {
    return "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\""
        + file
        + "\"/><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\""
        + web
        + "\"/>";
  }

  @Test
  void xmlOfAllKinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put(
        "rss",
        "<rss version=\"2.0\"><channel><title>t</title><link>http://a.example/</link>"
            + "<description>d</description><item><title>News &e;</title>"
            + "<description>Some words. &e;</description></item></channel></rss>");
    kinds.put(
        "feed",
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>t</title><entry><title>News</title>"
            + "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">Words &e;"
            + "</div></content><content src=\"BAIT\"/></entry></feed>");
    kinds.put(
        "nitf",
        "<nitf><head><title>News</title></head><body><body.content><p>Words &e;</p>"
            + "<media><media-reference source=\"BAIT\"/></media></body.content></body></nitf>");
    kinds.put(
        "newsItem",
        "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:a:1\" version=\"1\">"
            + "<catalogRef href=\"BAIT\"/><itemMeta/><contentMeta><headline>News &e;</headline>"
            + "</contentMeta><contentSet><inlineXML contenttype=\"application/nitf+xml\">"
            + "<nitf><body><body.content><p>Words &e;</p></body.content></body></nitf>"
            + "</inlineXML><remoteContent href=\"BAIT\"/></contentSet></newsItem>");
    kinds.put(
        "html",
        "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>News</title>"
            + "<link rel=\"stylesheet\" href=\"BAIT\"/><script src=\"BAIT\"></script></head><body>"
            + "<p>Some words. &e;</p><img src=\"BAIT\"/><iframe src=\"BAIT\"></iframe>"
            + "<object data=\"BAIT\"></object></body></html>");
    kinds.put(
        "svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">"
            + "<text>Words &e;</text><image xlink:href=\"BAIT\"/><use href=\"BAIT#a\"/></svg>");
    kinds.put(
        "FictionBook",
        "<FictionBook xmlns=\"http://www.gribuser.ru/xml/fictionbook/2.0\"><body><section>"
            + "<p>Words &e;</p></section></body></FictionBook>");
    kinds.put("topic", "<topic id=\"a\"><title>t</title><body><p>&e;</p></body></topic>");

    try (Workers workers = workers()) {
      kinds.forEach(
          (root, body) -> {
            String asking = body.replace("BAIT", web).replaceFirst(">", ">" + include());
            doctypes(root)
                .forEach(
                    doctype -> {
                      String xml = "<?xml version=\"1.0\"?>" + askers() + doctype + asking;
                      isRefused(workers, "a.xml", xml.getBytes(UTF_8));
                      isRefused(workers, "a." + root, xml.getBytes(UTF_8));
                    });
          });
    }
  }

  @Test
  void partsOfWordFilesAndWhatTheyReferTo() throws IOException {
    byte[] docx = Formats.docx(Texts.HEADLINE, Texts.STORY);
    try (Workers workers = workers()) {
      for (String part :
          new String[] {
            "word/document.xml",
            "[Content_Types].xml",
            "_rels/.rels",
            "docProps/core.xml",
            "word/_rels/document.xml.rels"
          }) {
        Map<String, byte[]> parts = unzip(docx);
        String original = new String(parts.getOrDefault(part, new byte[0]), UTF_8);
        String body = original.replaceFirst("^<\\?xml[^>]*>", "").replace("</w:t>", "&e;</w:t>");
        for (String doctype : doctypes("x").toList()) {
          parts.put(part, ("<?xml version=\"1.0\"?>" + doctype + body).getBytes(UTF_8));
          isRefused(workers, "a.docx", Formats.zip(parts));
        }
      }
      Map<String, byte[]> parts = unzip(docx);
      parts.put("word/_rels/document.xml.rels", relationships().getBytes(UTF_8));
      isRefused(workers, "linked.docx", Formats.zip(parts));
    }
  }

  private String relationships() {
    String type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    StringBuilder all =
        new StringBuilder(
            "<?xml version=\"1.0\"?><Relationships"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    int id = 0;
    for (String kind :
        new String[] {
          "image", "attachedTemplate", "subDocument", "frame", "oleObject", "aFChunk"
        }) {
      for (String target : new String[] {web, file}) {
        all.append("<Relationship Id=\"r").append(++id).append("\" Type=\"").append(type);
        all.append(kind).append("\" Target=\"").append(target);
        all.append("\" TargetMode=\"External\"/>");
      }
    }
    return all.append("</Relationships>").toString();
  }

  @Test
  void partsOfOpenDocumentsAndOfEpub() throws IOException {
    byte[] odt = Formats.odt(Texts.HEADLINE, Texts.STORY);
    String link =
        "<a xmlns:xlink=\"http://www.w3.org/1999/xlink\"><image xlink:href=\""
            + web
            + "\"/>&e;</a>";
    try (Workers workers = workers()) {
      for (String part : new String[] {"content.xml", "meta.xml", "styles.xml"}) {
        for (String doctype : doctypes("a").toList()) {
          Map<String, byte[]> parts = unzip(odt);
          parts.put(part, ("<?xml version=\"1.0\"?>" + doctype + link).getBytes(UTF_8));
          isRefused(workers, "a.odt", Formats.zip(parts));
        }
      }
      for (String doctype : doctypes("html").toList()) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/epub+zip".getBytes(UTF_8));
        parts.put(
            "META-INF/container.xml",
            ("<?xml version=\"1.0\"?>"
                    + doctype
                    + "<container><rootfiles><rootfile full-path=\"a.opf\"/></rootfiles></container>")
                .getBytes(UTF_8));
        String chapter = doctype + "<html><body><p>Words &e;</p></body></html>";
        parts.put("a.xhtml", ("<?xml version=\"1.0\"?>" + chapter).getBytes(UTF_8));
        isRefused(workers, "a.epub", Formats.zip(parts));
      }
    }
  }

  private Workers workers() {
    return new Workers(Workers.settings(1), temporary);
  }

  /** Whatever becomes of it: nothing was asked for, and nothing got in. */
  private void isRefused(Workers workers, String name, byte[] bytes) {
    Extraction extraction = workers.extract(Documents.of(name, bytes));

    assertThat(extraction.toString()).as(name).doesNotContain(SECRET);
    assertThat(server.targets()).as(name).isEmpty();
    assertThat(server.connections()).as(name).isZero();
  }

  private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
        parts.put(entry.getName(), stream.readAllBytes());
      }
    }
    return parts;
  }

  @Test
  void theServerWouldBeThere() throws IOException {
    try (var stream = URI.create(web).toURL().openStream()) {
      assertThat(new String(stream.readAllBytes(), UTF_8)).contains(SECRET);
    }
  }
}
