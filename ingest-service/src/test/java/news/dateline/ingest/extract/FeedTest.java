package news.dateline.ingest.extract;

import static news.dateline.ingest.extract.Extractions.outcome;
import static news.dateline.ingest.extract.Extractions.pieces;
import static news.dateline.ingest.extract.Extractions.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Piece;
import org.junit.jupiter.api.Test;

class FeedTest {

  private static final String RSS =
      "<?xml version=\"1.0\"?><rss version=\"2.0\""
          + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
          + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>"
          + "<title>Lake News</title><link>https://news.example.org/</link>"
          + "<description>d</description><language>en-ke</language>"
          + "<copyright>© Lake News</copyright>";

  @Test
  void everyItemOfARssFeedIsAPieceWithWhatTheFeedSays() {
    List<Piece> pieces =
        pieces(
            Documents.of(
                "feed.xml",
                RSS
                    + "<item><title>Ferries &lt;b&gt;resume&lt;/b&gt;</title>"
                    + "<link>https://news.example.org/ferries</link><guid>g-1</guid>"
                    + "<dc:creator>Achieng Otieno</dc:creator>"
                    + "<pubDate>Tue, 03 Nov 2026 09:00:00 GMT</pubDate>"
                    + "<description>Short.</description>"
                    + "<content:encoded>&lt;p&gt;Long one.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;"
                    + "</content:encoded></item>"
                    + "<item><title>Second</title><description>Text.</description></item>"
                    + "</channel></rss>"));

    assertThat(pieces).hasSize(2);
    Piece first = pieces.get(0);
    assertThat(first.title()).isEqualTo("Ferries resume");
    assertThat(first.blocks())
        .containsExactly(Block.paragraph("Long one."), Block.paragraph("Two."));
    assertThat(first.published()).isEqualTo(Instant.parse("2026-11-03T09:00:00Z"));
    assertThat(first.meta().link()).isEqualTo(URI.create("https://news.example.org/ferries"));
    assertThat(first.meta().sourceId()).isEqualTo("g-1");
    assertThat(first.meta().byline()).isEqualTo("Achieng Otieno");
    assertThat(first.meta().infoSource()).isEqualTo("Lake News");
    assertThat(first.meta().language()).isEqualTo("en-ke");
    assertThat(first.meta().rights().notice()).isEqualTo("© Lake News");
    assertThat(pieces.get(1).meta().link()).isNull();
    assertThat(pieces.get(1).published()).isNull();
  }

  @Test
  void anAtomEntryIsAPiece() {
    List<Piece> pieces =
        pieces(
            Documents.of(
                "feed.atom",
                "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\">"
                    + "<title>Lake News</title><id>urn:f</id>"
                    + "<updated>2026-11-03T09:00:00Z</updated><entry><title>Ferries</title>"
                    + "<id>urn:e:1</id><updated>2026-11-03T08:00:00Z</updated>"
                    + "<link href=\"https://news.example.org/ferries\"/>"
                    + "<content type=\"html\">&lt;p&gt;They run.&lt;/p&gt;</content>"
                    + "</entry></feed>"));

    assertThat(pieces).hasSize(1);
    assertThat(text(pieces.get(0))).isEqualTo("They run.");
    assertThat(pieces.get(0).published()).isEqualTo(Instant.parse("2026-11-03T08:00:00Z"));
    assertThat(pieces.get(0).meta().sourceId()).isEqualTo("urn:e:1");
  }

  @Test
  void aFeedWithoutItemsHasNoPieces() {
    assertThat(pieces(Documents.of("feed.xml", RSS + "</channel></rss>"))).isEmpty();
  }

  @Test
  void aFeedThatIsCutOffIsMalformed() {
    assertThat(outcome(Documents.of("feed.xml", RSS + "<item><title>Ferr")))
        .isEqualTo(DocumentOutcome.MALFORMED);
  }

  @Test
  void aFeedOfMoreTextThanAllowedIsTooLarge() {
    String item =
        "<item><title>t</title><description>" + "word ".repeat(9_000) + "</description></item>";

    assertThat(outcome(Documents.of("feed.xml", RSS + item.repeat(6) + "</channel></rss>")))
        .isEqualTo(DocumentOutcome.TOO_LARGE);
  }

  @Test
  void aDocumentTypeThatOnlyNamesItsDefinitionIsNoHindrance() {
    String feed =
        "<?xml version=\"1.0\"?><!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\""
            + " \"http://my.netscape.com/publish/formats/rss-0.91.dtd\"><rss version=\"0.91\">"
            + "<channel><title>Old</title><link>https://e.org/</link><description>d</description>"
            + "<language>en</language><item><title>Ferries resume</title>"
            + "<link>https://e.org/1</link></item></channel></rss>";

    assertThat(pieces(Documents.of("feed.rss", feed)))
        .extracting(Piece::title)
        .containsExactly("Ferries resume");
  }

  @Test
  void aDocumentTypeWithDefinitionsOfItsOwnIsRefused() {
    String feed =
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"b\">]>"
            + RSS.substring(21)
            + "<item><title>&a;</title></item></channel></rss>";

    assertThat(outcome(Documents.of("feed.rss", feed))).isEqualTo(DocumentOutcome.MALFORMED);
  }

  @Test
  void aFeedOfTooManyItemsIsTooLarge() {
    String items = "<item><title>A title</title></item>".repeat(1_001);

    assertThat(outcome(Documents.of("feed.xml", RSS + items + "</channel></rss>")))
        .isEqualTo(DocumentOutcome.TOO_LARGE);
  }

  @Test
  void aJsonFeedIsAFeedWhateverItIsCalled() {
    String feed =
        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": ["
            + "{\"id\": \"1\", \"title\": \"Ferries\", \"content_text\": \"They run.\"}]}";

    for (String name : List.of("feed.json", "feed", "feed.txt")) {
      Extraction extraction =
          new TikaExtractor(Extractions.LIMITS).extract(Documents.of(name, feed));

      assertThat(extraction.mediaType()).isEqualTo("application/feed+json");
      assertThat(((Extraction.Text) extraction).pieces())
          .extracting(Piece::title)
          .containsExactly("Ferries");
    }
  }

  @Test
  void aFeedIsKnownByItsRootWhateverItsNamespaceAndWhateverStandsBefore() {
    String atom =
        "<?xml version='1.0'?><!-- a feed --><?xml-stylesheet href='a.css'?>"
            + "<feed xmlns='http://purl.org/pie/'><entry><title>Ferries</title></entry></feed>";
    String rss =
        "<r:rss xmlns:r='http://backend.userland.com/rss2'><r:channel><r:item>"
            + "<r:title>Ferries</r:title></r:item></r:channel></r:rss>";

    for (String feed : List.of(atom, rss)) {
      assertThat(pieces(Documents.of("download.xml", feed)))
          .extracting(Piece::title)
          .containsExactly("Ferries");
    }
  }

  @Test
  void theCharsetThatItsSenderDeclaredCounts() {
    byte[] feed =
        "<rss version='2.0'><channel><item><title>Łódź</title></item></channel></rss>"
            .getBytes(Charset.forName("ISO-8859-2"));

    assertThat(pieces(Documents.of("a.rss", "application/rss+xml; charset=iso-8859-2", feed)))
        .extracting(Piece::title)
        .containsExactly("Łódź");
  }

  @Test
  void xmlThatIsNoFeedIsNoNews() {
    assertThat(outcome(Documents.of("a.xml", "<configuration><feed>x</feed></configuration>")))
        .isEqualTo(DocumentOutcome.NOT_NEWS);
  }
}
