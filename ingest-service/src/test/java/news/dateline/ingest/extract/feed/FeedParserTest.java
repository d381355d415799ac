package news.dateline.ingest.extract.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.ingest.text.Block;
import news.dateline.story.Editorial;
import news.dateline.story.InfoSource;
import news.dateline.story.Rights;
import news.dateline.story.Wording;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedParserTest {

  private static final URI FEED = URI.create("https://news.example.org/feeds/all.xml");

  @ParameterizedTest
  @ValueSource(strings = {"0.91", "0.92", "0.93", "0.94", "2.0", "2.0.1", "2.1", "", "two"})
  void rssOfAnyVersionIsRead(String version) throws Exception {
    FeedItem item =
        item(
            """
            <rss version="%s"><channel><title>Lake News</title><link>https://e.org/</link>
            <item><title>Ferries</title><link>https://e.org/1</link>
            <pubDate>Tue, 03 Nov 2026 09:00:00 GMT</pubDate>
            <description>They run.</description></item></channel></rss>"""
                .formatted(version));

    assertThat(item.title()).isEqualTo("Ferries");
    assertThat(item.link()).isEqualTo(URI.create("https://e.org/1"));
    assertThat(item.published()).isEqualTo(Instant.parse("2026-11-03T09:00:00Z"));
    assertThat(blocks(item)).containsExactly(Block.paragraph("They run."));
    assertThat(item.meta().infoSource()).isEqualTo("Lake News");
  }

  static Stream<Arguments> itemsOutsideOfTheChannelAreRead() {
    String items =
        "<channel><title>Lake News</title></channel><item%s><title>Ferries</title>"
            + "<link>https://e.org/1</link></item>";
    String rdf = "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='%s'>";
    return Stream.of(
        Arguments.of(
            "RSS 1.0",
            rdf.formatted("http://purl.org/rss/1.0/")
                + items.formatted(" rdf:about='urn:1'")
                + "</rdf:RDF>"),
        Arguments.of(
            "RSS 0.90",
            rdf.formatted("http://my.netscape.com/rdf/simple/0.9/")
                + items.formatted(" rdf:about='urn:1'")
                + "</rdf:RDF>"),
        Arguments.of("RSS without sense", "<rss>" + items.formatted("") + "</rss>"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void itemsOutsideOfTheChannelAreRead(String name, String feed) throws Exception {
    FeedItem item = item(feed);

    assertThat(item.title()).isEqualTo("Ferries");
    assertThat(item.link()).isEqualTo(URI.create("https://e.org/1"));
    assertThat(item.guid())
        .isEqualTo(name.startsWith("RSS 0") || name.startsWith("RSS 1") ? "urn:1" : null);
    assertThat(item.meta().infoSource()).isEqualTo("Lake News");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://backend.userland.com/rss2",
        "http://blogs.law.harvard.edu/tech/rss",
        "http://example.org/a-namespace-of-its-own"
      })
  void rssInANamespaceIsRss(String namespace) throws Exception {
    FeedItem prefixed =
        item(
            "<r:rss version='2.0' xmlns:r='%s'><r:channel><r:item><r:title>Ferries</r:title></r:item></r:channel></r:rss>"
                .formatted(namespace));
    FeedItem bare =
        item(
            "<rss version='2.0' xmlns='%s'><channel><item><title>Ferries</title></item></channel></rss>"
                .formatted(namespace));

    assertThat(prefixed.title()).isEqualTo("Ferries");
    assertThat(bare.title()).isEqualTo("Ferries");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version='0.3' xmlns='http://purl.org/atom/ns#'",
        "version='0.3' xmlns='http://example.com/newformat#'",
        "version='0.3'",
        "xmlns='http://www.w3.org/2005/Atom'",
        "xmlns='http://purl.org/pie/'",
        ""
      })
  void atomInAnyOfItsNamespacesIsRead(String root) throws Exception {
    FeedItem item =
        item(
            "<feed %s><title>Lake News</title><entry><title>Ferries</title><id>tag:e.org,2026:1</id><link rel='alternate' href='https://e.org/1'/><content type='html'>&lt;p&gt;They run.&lt;/p&gt;</content></entry></feed>"
                .formatted(root));

    assertThat(item.title()).isEqualTo("Ferries");
    assertThat(item.guid()).isEqualTo("tag:e.org,2026:1");
    assertThat(item.link()).isEqualTo(URI.create("https://e.org/1"));
    assertThat(item.meta().infoSource()).isEqualTo("Lake News");
  }

  @Test
  void anAtomEntryWithoutAFeedIsAFeedOfOne() throws Exception {
    FeedItem item =
        item("<entry xmlns='http://www.w3.org/2005/Atom'><title>Ferries</title></entry>");

    assertThat(item.title()).isEqualTo("Ferries");
  }

  @Test
  void whatAnAtomEntrySaysIsKept() throws Exception {
    FeedItem item =
        item(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-KE"><title>Lake News</title>
            <author><name>Lake News</name></author><rights>© Lake News</rights>
            <link rel="license" href="https://creativecommons.org/licenses/by/4.0/"/>
            <entry xml:lang="sw"><title type="text">Ferries &lt;resume&gt;</title><id>urn:1</id>
            <link rel="enclosure" href="https://e.org/1.mp3"/><link href="https://e.org/1"/>
            <published>2026-11-03T09:00:00Z</published><updated>2026-11-03T10:00:00Z</updated>
            <author><name>Achieng Otieno</name><email>a@e.org</email></author>
            <author><name>Juma Were</name></author>
            <category term="lake" label="Lake Victoria"/><category term="transport"/>
            <source><title>Lake Wire</title></source>
            <summary>Short.</summary>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>They run.</p>
            <p>Again.</p></div></content></entry></feed>""");

    assertThat(item.title()).isEqualTo("Ferries <resume>");
    assertThat(item.link()).isEqualTo(URI.create("https://e.org/1"));
    assertThat(item.published()).isEqualTo(Instant.parse("2026-11-03T09:00:00Z"));
    assertThat(item.updated()).isEqualTo(Instant.parse("2026-11-03T10:00:00Z"));
    assertThat(item.meta().byline()).isEqualTo("Achieng Otieno, Juma Were");
    assertThat(item.meta().language()).isEqualTo("sw");
    assertThat(item.meta().about().keywords()).containsExactly("Lake Victoria", "transport");
    assertThat(item.meta().credit().sources())
        .containsExactly(InfoSource.named("Lake Wire"), InfoSource.named("Lake News"));
    assertThat(item.meta().rights())
        .isEqualTo(
            new Rights(
                null,
                "© Lake News",
                null,
                new Rights.Linked(
                    null, URI.create("https://creativecommons.org/licenses/by/4.0/"))));
    assertThat(item.piece().blocks())
        .containsExactly(Block.paragraph("They run."), Block.paragraph("Again."));
    assertThat(item.piece().modified()).isEqualTo(Instant.parse("2026-11-03T10:00:00Z"));
    assertThat(item.piece().meta().editorial().descriptions())
        .containsExactly(new Wording(Editorial.SUMMARY, "Short."));
  }

  @Test
  void theFeedsAuthorWroteTheEntriesThatNameNone() throws Exception {
    assertThat(
            item("<feed xmlns='http://www.w3.org/2005/Atom'><title>Lake News</title><author><name>Juma Were</name></author><entry><title>A</title></entry></feed>")
                .meta()
                .byline())
        .isEqualTo("Juma Were");
    assertThat(
            item("<feed xmlns='http://www.w3.org/2005/Atom'><title>Lake News</title><author><name>Lake News</name></author><entry><title>A</title></entry></feed>")
                .meta()
                .byline())
        .isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<author>desk@e.org (Juma Were)</author>",
        "<author>Juma Were (desk@e.org)</author>",
        "<author>Juma Were &lt;desk@e.org&gt;</author>",
        "<dc:creator>Juma Were</dc:creator><author>desk@e.org</author>",
        "<itunes:author>Juma Were</itunes:author>"
      })
  void anAuthorIsANameWithoutAnAddress(String author) throws Exception {
    assertThat(rssItem(author).meta().byline()).isEqualTo("Juma Were");
  }

  @Test
  void anAddressAloneIsNoByline() throws Exception {
    assertThat(rssItem("<author>desk@e.org</author>").meta().byline()).isNull();
  }

  @Test
  void aGuidIsALinkOnlyWhereItSaysSo() throws Exception {
    assertThat(rssItem("<guid>https://e.org/1</guid>").link())
        .isEqualTo(URI.create("https://e.org/1"));
    assertThat(rssItem("<guid isPermaLink='false'>https://e.org/1</guid>").link()).isNull();
    assertThat(rssItem("<link>https://e.org/2</link>").guid()).isNull();
  }

  @Test
  void relativeLinksAreResolvedAgainstTheNearestBase() throws Exception {
    String rss =
        "<rss version='2.0'%s><channel>%s<item><link>1?a=b c</link></item></channel></rss>";

    assertThat(parsed(rss.formatted("", "")).items().get(0).link())
        .isEqualTo(URI.create("https://news.example.org/feeds/1?a=b%20c"));
    assertThat(parsed(rss.formatted(" xml:base='https://b.org/x/'", "")).items().get(0).link())
        .isEqualTo(URI.create("https://b.org/x/1?a=b%20c"));
    assertThat(
            FeedParser.parse(
                    rss.formatted("", "<link>https://s.org/</link>").getBytes(UTF_8), null, null)
                .items()
                .get(0)
                .link())
        .isEqualTo(URI.create("https://s.org/1?a=b%20c"));
    assertThat(
            item("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://b.org/x/'><entry xml:base='y/'><link href='1'/></entry></feed>")
                .link())
        .isEqualTo(URI.create("https://b.org/x/y/1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "mailto:a@e.org", "file:///etc/passwd", "http://"})
  void whatLeadsToNoPageIsNoLink(String link) throws Exception {
    assertThat(rssItem("<link>" + link + "</link>").link()).isNull();
  }

  @Test
  void aPagesOwnAddressGoesBeforeTheOneThatCounts() throws Exception {
    assertThat(
            rssItem(
                    "<link>https://feeds.feedburner.example/~r/1</link><fb:origLink xmlns:fb='http://rssnamespace.org/feedburner/ext/1.0'>https://e.org/1</fb:origLink>")
                .link())
        .isEqualTo(URI.create("https://e.org/1"));
  }

  @Test
  void datesOfDublinCoreAndAtomAreRead() throws Exception {
    Instant nine = Instant.parse("2026-11-03T09:00:00Z");

    assertThat(rssItem("<dc:date>2026-11-03T12:00:00+03:00</dc:date>").published()).isEqualTo(nine);
    assertThat(rssItem("<dcterms:issued>2026-11-03 09:00</dcterms:issued>").published())
        .isEqualTo(nine);
    assertThat(rssItem("<pubDate>3 Nov 26 04:00 EST</pubDate>").published()).isEqualTo(nine);
    assertThat(rssItem("<atom:updated>2026-11-03T09:00:00Z</atom:updated>").updated())
        .isEqualTo(nine);
    assertThat(rssItem("<pubDate>soon</pubDate>").published()).isNull();
  }

  @Test
  void fullTextGoesBeforeTheSummaryWhichIsKept() throws Exception {
    FeedItem item =
        rssItem(
            "<description>Short.</description><content:encoded>&lt;p&gt;Long one.&lt;/p&gt;</content:encoded>");

    assertThat(item.text()).isEqualTo(item.content());
    assertThat(blocks(item)).containsExactly(Block.paragraph("Long one."));
    assertThat(item.piece().meta().editorial().descriptions())
        .containsExactly(new Wording(Editorial.SUMMARY, "Short."));
  }

  @Test
  void markupThatIsNotEscapedIsMarkupAllTheSame() throws Exception {
    assertThat(blocks(rssItem("<description><p>One &amp; two.</p><p>Three.</p></description>")))
        .containsExactly(Block.paragraph("One & two."), Block.paragraph("Three."));
  }

  @Test
  void plainTextKeepsItsParagraphs() throws Exception {
    assertThat(blocks(rssItem("<description>One &amp;amp; two\nlines.\n\nThree.</description>")))
        .containsExactly(Block.paragraph("One & two lines."), Block.paragraph("Three."));
  }

  @Test
  void whatStandsByAPictureIsTheTextWhereThereIsNoOther() throws Exception {
    assertThat(
            blocks(
                rssItem(
                    "<media:group><media:description type='plain'>A ferry.</media:description></media:group>")))
        .containsExactly(Block.paragraph("A ferry."));
  }

  @Test
  void aFeedSaysHowOftenItWantsToBeAsked() throws Exception {
    PollingHints hints =
        parsed(
                """
                <rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel>
                <ttl>90</ttl><sy:updatePeriod>daily</sy:updatePeriod>
                <sy:updateFrequency>4</sy:updateFrequency>
                <skipHours><hour>0</hour><hour>24</hour><hour>x</hour><hour>7</hour></skipHours>
                <skipDays><day>Sunday</day><day>someday</day></skipDays></channel></rss>""")
            .hints();

    assertThat(hints)
        .isEqualTo(
            new PollingHints(
                Duration.ofMinutes(90),
                Duration.ofHours(6),
                Set.of(0, 7),
                Set.of(DayOfWeek.SUNDAY)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<ttl>an hour</ttl>", "<ttl>-5</ttl>", "<ttl>0</ttl>", "<image/>", ""})
  void nonsenseIsNoHint(String channel) throws Exception {
    assertThat(parsed("<rss version='2.0'><channel>" + channel + "</channel></rss>").hints())
        .isEqualTo(PollingHints.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Müller & Söhne",
        "Müller &nbsp;&amp; Söhne",
        "Müller \u0008& S\u000Böhne",
        "Müller &amp; Söhne<undeclared:x/>"
      })
  void whatIsNotWellFormedIsMended(String title) throws Exception {
    String feed =
        "\n <?xml version='1.0'?><rss version='2.0'><channel><item><title>%s</title><media:title>x</media:title></item></channel></rss>";

    assertThat(item(feed.formatted(title)).title()).isEqualTo("Müller & Söhne");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "News",
        "<html><body>404</body></html>",
        "<opml version='2.0'/>",
        "<rss version='2.0'><channel><item><title>Ferr",
        "<rss version='2.0'><channel><item><title>Ferries</title></item>",
        "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [",
        "{\"items\": []}"
      })
  void whatIsNoFeedOrWasCutOffIsRefused(String text) {
    assertThatThrownBy(() -> parsed(text)).isInstanceOf(MalformedFeedException.class);
  }

  @Test
  void entitiesOfTheFeedsOwnAreRefused() {
    String laughs =
        "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";

    assertThatThrownBy(
            () -> parsed(laughs + "<rss><channel><item><title>&b;</title></item></channel></rss>"))
        .isInstanceOf(MalformedFeedException.class)
        .hasMessageContaining("entit");
  }

  @Test
  void aFeedThatIsNestedTooDeeplyIsRefused() {
    assertThatThrownBy(() -> parsed("<rss>" + "<x>".repeat(100_000) + "&</rss>"))
        .isInstanceOf(MalformedFeedException.class);
    assertThatThrownBy(
            () -> parsed("<rss>" + "<x>".repeat(10_000) + "</x>".repeat(10_000) + "</rss>"))
        .isInstanceOf(MalformedFeedException.class);
  }

  static Stream<Arguments> theEncodingIsTheOneThatIsDeclared() {
    return Stream.of(
        Arguments.of("<?xml version='1.0' encoding='ISO-8859-1'?>", ISO_8859_1, null),
        Arguments.of("<?xml version='1.0' encoding='UTF-16'?>", UTF_16, null),
        Arguments.of("<?xml version='1.0'?>", UTF_8, "text/xml"),
        Arguments.of(
            "<?xml version='1.0'?>",
            Charset.forName("windows-1252"),
            "application/rss+xml; charset=windows-1252"),
        Arguments.of(
            "<?xml version='1.0' encoding='ISO-8859-2'?>",
            Charset.forName("IBM850"),
            "text/xml; charset=IBM850"),
        Arguments.of("<?xml version='1.0'?>", UTF_16, "text/xml; charset=utf-8"));
  }

  static Stream<Arguments> aClaimThatTheBytesDisproveDoesNotCount() {
    return Stream.of(
        Arguments.of("<?xml version='1.0' encoding='UTF-8'?>", UTF_8, "text/xml; charset=latin1"),
        Arguments.of("<?xml version='1.0' encoding='latin1'?>", UTF_8, "text/xml; charset=utf-8"),
        Arguments.of(
            "<?xml version='1.0' encoding='latin1'?>", ISO_8859_1, "text/xml; charset=utf-8"),
        Arguments.of(
            "<?xml version='1.0' encoding='latin1'?>", ISO_8859_1, "text/xml; charset=made-up"),
        Arguments.of("\uFEFF<?xml version='1.0' encoding='latin1'?>", UTF_8, "text/xml"));
  }

  @ParameterizedTest
  @MethodSource
  void aClaimThatTheBytesDisproveDoesNotCount(
      String declaration, Charset charset, String contentType) throws Exception {
    theEncodingIsTheOneThatIsDeclared(declaration, charset, contentType);
  }

  @ParameterizedTest
  @MethodSource
  void theEncodingIsTheOneThatIsDeclared(
      String declaration, Charset charset, @Nullable String contentType) throws Exception {
    String feed =
        declaration
            + "<rss version='2.0'><channel><item><title>Müller</title></item></channel></rss>";

    assertThat(FeedParser.parse(feed.getBytes(charset), contentType, null).items().get(0).title())
        .isEqualTo("Müller");
  }

  /** Most say that they are UTF-8, as the template of their prolog does. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "windows-1252 | Zürich beschließt „größere“ Brücke für Fußgänger",
        "windows-1250 | Radni Łodzi uchwalili trzydzieści milionów złotych, prace rozpoczną się wiosną",
        "ISO-8859-2 | Radni Łodzi uchwalili trzydzieści milionów złotych, prace rozpoczną się wiosną",
        "windows-1254 | Belediye meclisi köprünün yapılması için otuz milyon lira ayırdı, dedi başkan",
        "windows-1253 | Το δημοτικό συμβούλιο αποφάσισε την Τρίτη. Άλλα έργα ακολουθούν",
        "windows-1251 | Городской совет Казани одобрил строительство нового моста",
        "KOI8-R | Городской совет Казани одобрил строительство нового моста",
        "Shift_JIS | 市議会は火曜日、川にかかる橋の再建を決めた。",
        "GBK | 市议会星期二批准三千万元重建跨河大桥。",
        "Big5 | 市議會星期二批准三千萬元重建跨河大橋。",
        "EUC-KR | 시의회는 화요일 강을 가로지르는 다리를 재건하기로 결정했다.",
        "windows-1256 | وافق مجلس المدينة يوم الثلاثاء على إعادة بناء الجسر"
      })
  void aFeedOfWhichNoClaimHoldsIsReadAsItLooks(Charset charset, String text) throws Exception {
    String feed =
        "<rss version='2.0'><channel><title>Daily</title><item><title>One</title><description>"
            + "<![CDATA[<p class='lead'><a href='https://news.example/a-long-address/in-ascii'>"
            + (text + "</a></p><p>").repeat(3)
            + "</p>]]></description></item></channel></rss>";

    for (String prolog : List.of("", "<?xml version='1.0' encoding='UTF-8'?>")) {
      byte[] bytes = (prolog + feed).getBytes(charset);
      assertThat(FeedParser.parse(bytes, "text/xml; charset=utf-8", null).items().get(0).summary())
          .extracting(FeedText::value, Assertions.as(InstanceOfAssertFactories.STRING))
          .contains(text);
    }
  }

  @Test
  void aSingleLetterOfWhichNoClaimHoldsIsThatOfWindows() throws Exception {
    aClaimThatTheBytesDisproveDoesNotCount(
        "<?xml version='1.0' encoding='UTF-8'?>", ISO_8859_1, "text/xml; charset=utf-8");
  }

  @Test
  void aJsonFeedIsRead() throws Exception {
    ParsedFeed feed =
        parsed(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Lake News",
             "home_page_url": "https://e.org/", "language": "en-KE",
             "authors": [{"name": "Desk"}],
             "items": [
              {"id": 1, "url": "/1", "title": "Ferries", "summary": "Short.",
               "content_html": "<p>They run.</p><p>Again.</p>", "language": "sw",
               "date_published": "2026-11-03T12:00:00+03:00",
               "date_modified": "2026-11-03T10:00:00Z",
               "authors": [{"name": "Achieng Otieno"}, {"name": "Juma Were"}],
               "tags": ["lake", "transport", "lake"]},
              {"id": "2", "content_text": "One <b> two.\\n\\nThree."}, 7]}""");

    assertThat(feed.title()).isEqualTo("Lake News");
    assertThat(feed.link()).isEqualTo(URI.create("https://e.org/"));
    assertThat(feed.items()).hasSize(2);
    FeedItem first = feed.items().get(0);
    assertThat(first.guid()).isEqualTo("1");
    assertThat(first.link()).isEqualTo(URI.create("https://news.example.org/1"));
    assertThat(first.title()).isEqualTo("Ferries");
    assertThat(first.published()).isEqualTo(Instant.parse("2026-11-03T09:00:00Z"));
    assertThat(first.updated()).isEqualTo(Instant.parse("2026-11-03T10:00:00Z"));
    assertThat(first.meta().byline()).isEqualTo("Achieng Otieno, Juma Were");
    assertThat(first.meta().language()).isEqualTo("sw");
    assertThat(first.meta().about().keywords()).containsExactly("lake", "transport");
    assertThat(blocks(first))
        .containsExactly(Block.paragraph("They run."), Block.paragraph("Again."));
    FeedItem second = feed.items().get(1);
    assertThat(second.meta().byline()).isEqualTo("Desk");
    assertThat(second.meta().language()).isEqualTo("en-KE");
    assertThat(blocks(second))
        .containsExactly(Block.paragraph("One <b> two."), Block.paragraph("Three."));
  }

  @Test
  void theFirstVersionOfJsonFeedHasOneAuthor() throws Exception {
    FeedItem item =
        item(
            "\uFEFF{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"1\",\"author\":{\"name\":\"Juma Were\"},\"content_text\":\"x\"}]}");

    assertThat(item.meta().byline()).isEqualTo("Juma Were");
  }

  @Test
  void ofAFeedWithTooManyItemsTheNewestAreRead() throws Exception {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      items.append("<item><title>%d</title><pubDate>%s</pubDate></item>".formatted(i, day(i)));
    }
    ParsedFeed feed = parsed("<rss><channel>" + items + "</channel></rss>");

    assertThat(feed.items()).hasSize(FeedParser.MAX_ITEMS);
    assertThat(feed.items().get(0).title()).isEqualTo("2000");
    assertThat(feed.items().get(999).title()).isEqualTo("2999");
    assertThat(feed.leftOut()).isEqualTo(2_000);
  }

  @Test
  void ofItemsWithoutDatesTheFirstAreRead() throws Exception {
    String items = "<item><title>a</title></item>".repeat(5_000);
    String first = "<item><title>first</title></item>";
    for (String fault : List.of("", "&")) {
      ParsedFeed feed = parsed("<rss><channel>" + fault + first + items + "</channel></rss>");

      assertThat(feed.items()).hasSize(FeedParser.MAX_ITEMS);
      assertThat(feed.items().get(0).title()).isEqualTo("first");
      assertThat(feed.leftOut()).isEqualTo(4_001);
    }
  }

  @Test
  void ofAJsonFeedWithTooManyItemsTheNewestAreRead() throws Exception {
    StringBuilder items = new StringBuilder("{}");
    for (int i = 0; i < 3_000; i++) {
      items.append(",{\"title\":\"%d\",\"date_published\":\"%s\"}".formatted(i, day(i)));
    }
    ParsedFeed feed =
        parsed("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[" + items + "]}");

    assertThat(feed.items()).hasSize(FeedParser.MAX_ITEMS);
    assertThat(feed.items().get(0).title()).isEqualTo("2999");
  }

  private static Instant day(int number) {
    return Instant.parse("2016-01-01T00:00:00Z").plus(Duration.ofDays(number));
  }

  @ParameterizedTest
  @CsvSource({
    "<item><description>, <b/>, </description></item>, more than 100000 elements",
    "<item>, <b a='' c=''/>, </item>, more than 100000 elements",
    "'', <b/>, '', more than 100000 elements",
    "&, <b/>, '', too large to be mended",
    "<item><title>, abcdefghijkl, </title></item>, characters in an element",
    "<!--, abcdefghijkl, -->, a tag or a comment",
    "<b a=, abcdefghijkl, />, a tag or a comment"
  })
  void aFeedThatIsMostlyMarkupIsRefused(String before, String part, String after, String reason) {
    String open = before.endsWith("a=") ? before + "\"" : before;
    String close = after.equals("/>") ? "\"/>" : after;
    String feed = "<rss><channel>" + open + part.repeat(400_000) + close + "</channel></rss>";

    assertThatThrownBy(() -> parsed(feed))
        .isInstanceOf(MalformedFeedException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void aTextWithVeryMuchMarkupIsReadToItsEnd() {
    FeedText text = new FeedText("<b><i>a</i></b> ".repeat(50_000) + "<p>last", true);

    assertThat(text.line()).startsWith("a a a").endsWith("a last");
  }

  private static FeedItem rssItem(String content) throws MalformedFeedException {
    return item(
        "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'"
            + " xmlns:dcterms='http://purl.org/dc/terms/'"
            + " xmlns:atom='http://www.w3.org/2005/Atom'"
            + " xmlns:media='http://search.yahoo.com/mrss/'"
            + " xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'"
            + " xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><item>"
            + content
            + "</item></channel></rss>");
  }

  private static FeedItem item(String feed) throws MalformedFeedException {
    List<FeedItem> items = parsed(feed).items();
    assertThat(items).hasSize(1);
    return items.get(0);
  }

  private static ParsedFeed parsed(String feed) throws MalformedFeedException {
    return FeedParser.parse(feed.getBytes(UTF_8), null, FEED);
  }

  private static List<Block> blocks(FeedItem item) {
    return item.piece().blocks();
  }
}
