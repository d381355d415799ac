package news.dateline.ingest.source.sitemap;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import news.dateline.ingest.fixture.WebServer;
import news.dateline.ingest.fixture.WebServer.Answer;
import news.dateline.ingest.source.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SitemapReaderTest {

  private static final URI BASE = URI.create("https://news.example/sitemap.xml");
  private static final String URLSET =
      "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
          + " xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'"
          + " xmlns:xhtml='http://www.w3.org/1999/xhtml'>";

  /** The parser keeps each name: tens of megabytes of them filled a heap of 128 MB. */
  @ParameterizedTest
  @ValueSource(
      strings = {"<a%d/>", "<a b%d='1'/>", "<a xmlns:p%d='u'/>", "<a xmlns='u%d'/>", "<?p%d?>"})
  void namesWithoutEndEndASitemap(String part) throws IOException {
    StringBuilder parts = new StringBuilder();
    for (int i = 0; i < 11_000; i++) {
      parts.append(String.format(part, i));
    }
    String xml = URLSET + "<url><loc>https://news.example/1</loc></url>" + parts;

    assertThat(pages(xml + "<url><loc>https://news.example/2</loc></url></urlset>"))
        .extracting(page -> page.uri().getPath())
        .containsExactly("/1");
  }

  @Test
  void aNewsSitemapTellsOfItsStories() throws IOException {
    Sitemap.Page page =
        pages(
                URLSET
                    + """
                    <url>
                      <loc>https://news.example/quake</loc>
                      <lastmod>2026-11-03T10:30:00+01:00</lastmod>
                      <news:news>
                        <news:publication>
                          <news:name>The Example</news:name>
                          <news:language>en</news:language>
                        </news:publication>
                        <news:publication_date>2026-11-03T08:00:00Z</news:publication_date>
                        <news:title>Quake &amp; wave</news:title>
                        <news:keywords>earthquake, tsunami , </news:keywords>
                      </news:news>
                    </url>
                    </urlset>
                    """)
            .get(0);

    assertThat(page.uri()).hasToString("https://news.example/quake");
    assertThat(page.published()).isEqualTo(Instant.parse("2026-11-03T08:00:00Z"));
    assertThat(page.modified()).isEqualTo(Instant.parse("2026-11-03T09:30:00Z"));
    assertThat(page.time()).isEqualTo(page.modified());
    assertThat(page.hints().title()).isEqualTo("Quake & wave");
    assertThat(page.hints().published()).isEqualTo(page.published());
    assertThat(page.hints().modified()).isEqualTo(page.modified());
    assertThat(page.hints().meta().language()).isEqualTo("en");
    assertThat(page.hints().meta().infoSource()).isEqualTo("The Example");
    assertThat(page.hints().meta().about().keywords()).containsExactly("earthquake", "tsunami");
  }

  @Test
  void theAlternateThatIsThePageItselfTellsItsLanguage() throws IOException {
    Sitemap.Page page =
        pages(
                URLSET
                    + """
                    <url>
                      <loc>https://news.example/beben</loc>
                      <xhtml:link rel='alternate' hreflang='en' href='https://news.example/quake'/>
                      <xhtml:link rel='alternate' hreflang='de' href='https://news.example/beben'/>
                    </url>
                    </urlset>
                    """)
            .get(0);

    assertThat(page.hints().meta().language()).isEqualTo("de");
    assertThat(page.time()).isNull();
  }

  @Test
  void anIndexNamesSitemaps() throws IOException {
    Sitemap sitemap =
        read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
              <sitemap><loc>https://news.example/a.xml</loc><lastmod>2026-11-03</lastmod></sitemap>
              <sitemap><loc>https://news.example/b c.xml.gz</loc></sitemap>
            </sitemapindex>
            """);

    assertThat(((Sitemap.Index) sitemap).children())
        .containsExactly(
            new Sitemap.Child(
                URI.create("https://news.example/a.xml"), Instant.parse("2026-11-03T00:00:00Z")),
            new Sitemap.Child(URI.create("https://news.example/b%20c.xml.gz"), null));
  }

  @Test
  void addressesAreReadTheWayTheyReallyCome() throws IOException {
    assertThat(
            pages(
                URLSET
                    + """
                    <url><loc>
                       https://news.example/a b?x=ü&amp;y=1
                    </loc></url>
                    <url><loc><![CDATA[https://news.example/c]]></loc></url>
                    <url><loc>not an address</loc></url>
                    <url><loc></loc></url>
                    </urlset>
                    """))
        .extracting(page -> page.uri().toString())
        .containsExactly("https://news.example/a%20b?x=%C3%BC&y=1", "https://news.example/c");
  }

  @Test
  void rssAndAtomAndPlainListsAreSitemapsToo() throws IOException {
    assertThat(
            pages(
                """
                <rss version="2.0"><channel><title>x</title><item>
                  <link>https://news.example/a</link>
                  <pubDate>Tue, 03 Nov 2026 10:00:00 GMT</pubDate>
                </item></channel></rss>
                """))
        .singleElement()
        .satisfies(
            page -> assertThat(page.time()).isEqualTo(Instant.parse("2026-11-03T10:00:00Z")));
    assertThat(
            pages(
                """
                <feed xmlns="http://www.w3.org/2005/Atom"><entry>
                  <link href="https://news.example/a"/><updated>2026-11-03T10:00:00Z</updated>
                </entry></feed>
                """))
        .singleElement()
        .satisfies(
            page -> assertThat(page.time()).isEqualTo(Instant.parse("2026-11-03T10:00:00Z")));
    assertThat(pages("\ufeffhttps://news.example/a\n\nhttps://news.example/b\n")).hasSize(2);
  }

  @Test
  void packedOnesAreUnpacked() throws IOException {
    byte[] packed = gzip((URLSET + "<url><loc>https://news.example/a</loc></url></urlset>"));
    assertThat(((Sitemap.Pages) SitemapReader.read(BASE, Content.of(packed))).pages()).hasSize(1);
    byte[] text = gzip("https://news.example/a\n");
    assertThat(((Sitemap.Pages) SitemapReader.read(BASE, Content.of(text))).pages()).hasSize(1);
  }

  @Test
  void marksAndSpacesBeforeTheBeginningDoNotMatter() throws IOException {
    String xml =
        "<?xml version='1.0'?>" + URLSET + "<url><loc>https://a.example/</loc></url></urlset>";
    assertThat(pages("\ufeff" + xml)).hasSize(1);
    assertThat(pages("\n\n  " + xml)).hasSize(1);
    byte[] wide =
        ("<?xml version='1.0' encoding='UTF-16'?>"
                + URLSET
                + "<url><loc>https://a.example/</loc></url></urlset>")
            .getBytes(UTF_16);
    assertThat(((Sitemap.Pages) SitemapReader.read(BASE, Content.of(wide))).pages()).hasSize(1);
  }

  @Test
  void oneThatBreaksOffIsReadAsFarAsItGoes() throws IOException {
    assertThat(
            pages(
                URLSET
                    + "<url><loc>https://news.example/a</loc></url>"
                    + "<url><loc>https://news.example/b</loc></url><url><lo"))
        .hasSize(2);
  }

  @Test
  void theRestOfOneThatIsTooLongIsLeftOut() throws IOException {
    StringBuilder xml = new StringBuilder(URLSET);
    for (int i = 0; i < SitemapEntries.MAX_ENTRIES + 10; i++) {
      xml.append("<url><loc>https://a.example/").append(i).append("</loc></url>");
    }
    assertThat(pages(xml.append("</urlset>").toString())).hasSize(SitemapEntries.MAX_ENTRIES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<!DOCTYPE html><html><body>404</body></html>",
        "<html><body>404</body></html>",
        "Not found",
        "{\"urls\": []}",
        "<?xml version='1.0'?><nonsense/>"
      })
  void whatIsNoSitemapSaysSo(String text) {
    assertThatIOException().isThrownBy(() -> read(text)).withMessageContaining("is no sitemap");
  }

  @Test
  void entitiesAreNotExpandedAndFilesNotRead() {
    assertThatIOException()
        .isThrownBy(
            () ->
                read(
                    "<!DOCTYPE urlset [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
                        + URLSET
                        + "<url><loc>https://news.example/&x;</loc></url></urlset>"))
        .withMessageContaining("is no sitemap");
  }

  @Test
  void oneThatUnpacksToTooMuchIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(URLSET.getBytes(UTF_8));
      byte[] spaces = " ".repeat(1 << 20).getBytes(UTF_8);
      for (int i = 0; i < 51; i++) {
        out.write(spaces);
      }
    }
    assertThatIOException()
        .isThrownBy(() -> SitemapReader.read(BASE, Content.of(bytes.toByteArray())))
        .withMessageContaining("larger than 52428800 bytes");
  }

  @Test
  void anAddressThatIsLongerThanAnyIsLeftOutAndTheOthersAreRead() throws IOException {
    String loc = "https://news.example/" + "a".repeat(SitemapXml.MAX_TEXT);
    String urls = "<url><loc>%s</loc></url><url><loc>https://news.example/b</loc></url>";

    assertThat(pages(URLSET + urls.formatted(loc) + "</urlset>"))
        .extracting(page -> page.uri().toString())
        .containsExactly("https://news.example/b");
    assertThat(pages(loc + "\nhttps://news.example/b\n"))
        .extracting(page -> page.uri().toString())
        .containsExactly("https://news.example/b");
  }

  @Test
  void anEntryWithEndlessElementsIsReadWithoutThem() throws IOException {
    String links =
        "<xhtml:link rel='alternate' hreflang='de' href='https://news.example/de'/>"
            .repeat(200_000);

    assertThat(
            pages(
                URLSET
                    + "<url><loc>https://news.example/a</loc>"
                    + links
                    + "</url><url><loc>https://news.example/b</loc></url></urlset>"))
        .extracting(page -> page.uri().toString())
        .containsExactly("https://news.example/a", "https://news.example/b");
  }

  @Test
  void oneThatIsNestedWithoutEndIsReadAsFarAsItGoes() throws IOException {
    String url = "<url><loc>https://news.example/a</loc></url>";

    assertThat(pages(URLSET + url + "<b>".repeat(1_000_000))).hasSize(1);
  }

  @Test
  void oneThatDeclaresWithoutEndIsRefused() {
    StringBuilder declarations = new StringBuilder();
    for (int i = 0; i < 500_000; i++) {
      declarations.append("<!ATTLIST a b").append(i).append(" CDATA 'x'>");
    }
    assertThatIOException()
        .isThrownBy(() -> read("<!DOCTYPE x [" + declarations + "]>" + URLSET + "</urlset>"))
        .withMessageContaining("is no sitemap");
  }

  @Test
  void oneWithAnEndlessCommentIsRefused() {
    String comment = "<!--" + "abcdefgh".repeat(200_000) + "-->";

    assertThatIOException()
        .isThrownBy(() -> read(URLSET + comment + "</urlset>"))
        .withMessageContaining("has a tag or a comment of more than");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[<!ENTITY e SYSTEM 'FILE'>]",
        "[<!ENTITY e SYSTEM 'WEB'>]",
        "[<!ENTITY % p SYSTEM 'WEB'> %p;]",
        "SYSTEM 'WEB'",
        "SYSTEM '/bait'"
      })
  void nothingOutsideOfItIsAskedFor(String doctype, @TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("secret.txt"), "TOP-SECRET");
    try (WebServer server = WebServer.start()) {
      server.on("/bait", Answer.ok("application/xml-dtd", "<!ENTITY e 'TOP-SECRET'>"));
      String xml =
          "<!DOCTYPE urlset "
              + doctype
                  .replace("FILE", file.toUri().toString())
                  .replace("WEB", server.uri("/bait").toString())
              + ">"
              + URLSET
              + "<url><loc>https://news.example/a</loc></url>"
              + "<url><loc>https://news.example/b&e;</loc></url></urlset>";
      String read;
      try {
        read =
            SitemapReader.read(server.uri("/sitemap.xml"), Content.of(xml.getBytes(UTF_8)))
                .toString();
      } catch (IOException e) {
        read = e.toString();
      }

      assertThat(read).doesNotContain("TOP-SECRET");
      assertThat(server.connections()).isZero();
    }
  }

  private static List<Sitemap.Page> pages(String text) throws IOException {
    return ((Sitemap.Pages) read(text)).pages();
  }

  private static Sitemap read(String text) throws IOException {
    return SitemapReader.read(BASE, Content.of(text.getBytes(UTF_8)));
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
