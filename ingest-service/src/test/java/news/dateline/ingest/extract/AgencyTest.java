package news.dateline.ingest.extract;

import static news.dateline.document.DocumentOutcome.MALFORMED;
import static news.dateline.document.DocumentOutcome.NOT_NEWS;
import static news.dateline.document.DocumentOutcome.NO_TEXT;
import static news.dateline.ingest.extract.Extractions.failure;
import static news.dateline.ingest.extract.Extractions.outcome;
import static news.dateline.ingest.extract.Extractions.pieces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.identify.Identifier;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Piece;
import news.dateline.story.AltId;
import news.dateline.story.Concept;
import news.dateline.story.Handling;
import news.dateline.story.InfoSource;
import news.dateline.story.Organisation;
import news.dateline.story.Place;
import news.dateline.story.Rights;
import news.dateline.story.Story;
import news.dateline.story.StoryMeta;
import news.dateline.story.Subject;
import news.dateline.story.Wording;
import news.dateline.wire.StoryJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyTest {

  private static final String NITF =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
      <nitf><head><title>Ferries-Lake</title>
      <tobject><tobject.property tobject.property.type="analysis"/>
      <tobject.subject tobject.subject.refnum="04015000" tobject.subject.type="Economy"
       tobject.subject.matter="Transport"/></tobject>
      <docdata management-status="usable"><doc-id id-string="lake.1"/><urgency ed-urg="3"/>
      <date.issue norm="20261103T090000Z"/><date.release norm="20261103T100000Z"/>
      <date.expire norm="20261110T000000Z"/><doc-scope scope="Lakes"/>
      <ed-msg info="Adds quotes"/><du-key key="ferries" version="2"/>
      <doc.copyright year="2026" holder="Lake Wire"/><key-list><keyword key="ferry"/></key-list>
      <identified-content><person>Achieng Otieno</person><org value="KPA" idsrc="NSE">Ports</org>
      <location>Kisumu</location><event>Regatta</event></identified-content></docdata>
      <pubdata name="The Lake" position.section="Business"/></head>
      <body><body.head><hedline><hl1>Ferries&nbsp;resume</hl1><hl2>Traders relieved</hl2></hedline>
      <byline>By <person>Juma Were</person>, <byttl>Staff Reporter</byttl></byline>
      <distributor>Lake Wire</distributor>
      <dateline><location>KISUMU, Kenya</location><story.date>Nov. 3</story.date></dateline>
      <abstract><p>They run again.</p></abstract></body.head>
      <body.content><block><p>Ferries <em>crossed</em> the lake
      again.</p><hl2>Traders</hl2><media><media-caption>A ferry.</media-caption></media>
      <ul><li>Fish</li><li>Maize</li></ul>
      <table><tr><td>Mon</td><td>3</td></tr></table></block></body.content>
      <body.end><tagline>(Editing by A. B.)</tagline></body.end></body></nitf>
      """;

  private static final String NEWS_ITEM =
      """
      <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:lake:1" version="4"
        xml:lang="en-KE"><catalog><scheme alias="lk" uri="https://lake.example/topics/"/></catalog>
      <rightsInfo><copyrightHolder literal="LW"><name>Lake Wire</name></copyrightHolder>
      <copyrightNotice>© Lake Wire</copyrightNotice><usageTerms>Web only</usageTerms></rightsInfo>
      <itemMeta><itemClass qcode="ninat:%s"/><provider qcode="nprov:LW"><name>Lake Wire</name></provider>
      <versionCreated>2026-11-03T12:00:00+03:00</versionCreated>
      <firstCreated>2026-11-03T08:00:00Z</firstCreated><embargoed>2026-11-03T10:00:00Z</embargoed>
      <pubStatus qcode="stat:canceled"/><edNote>Killed</edNote></itemMeta>
      <contentMeta><urgency>2</urgency><contentCreated>2026-11-03T07:00:00Z</contentCreated>
      <located><name>Kisumu</name></located><creator><name>Juma Were</name></creator>
      <infoSource qcode="is:GOV"><name>Government</name></infoSource>
      <genre qcode="genre:Current"><name>Current</name></genre><keyword>ferry</keyword>
      <subject type="cpnat:abstract" qcode="medtop:20000379" relevance="90"><name>transport</name></subject>
      <subject type="cpnat:abstract" qcode="lk:ferries"/>
      <subject type="cpnat:person" qcode="pers:1"><name>Achieng Otieno</name></subject>
      <subject type="cpnat:organisation" qcode="org:1"/>
      <subject type="cpnat:geoArea" qcode="iso3166-1a2:KE"/>
      <slugline>LAKE-FERRIES</slugline><headline>Ferries resume</headline>
      <headline role="hld:subHeadline">Traders relieved</headline>
      <description role="drol:summary">They run again.</description>
      <creditline>Lake Wire/Gov</creditline></contentMeta>
      <assert qcode="org:1"><name>Kenya Ports</name><organisationDetails>
      <hasInstrument symbol="KPA" marketlabel="NSE"/></organisationDetails></assert>
      <assert qcode="iso3166-1a2:KE"><name>Kenya</name><geoAreaDetails>
      <position latitude="0.5" longitude="37.9"/></geoAreaDetails></assert>
      <contentSet>%s</contentSet></newsItem>
      """;

  private static final String PLAIN =
      "<inlineData contenttype=\"text/plain\">Ferries crossed.\n\nTraders came.</inlineData>";

  @Test
  void aBrokenLineOfNinjsCostsNoOtherAndIsNamed() {
    String item = "{\"uri\":\"u:%d\",\"headlines\":[{\"value\":\"Ferries resume %d\"}]}\n";
    String lines = item.formatted(1, 1) + "{broken\n" + item.formatted(3, 3);

    Extraction extraction =
        new TikaExtractor(Extractions.LIMITS).extract(Documents.of("items.jsonl", lines));

    assertThat(((Extraction.Text) extraction).pieces()).hasSize(2);
    assertThat(((Extraction.Text) extraction).leftOut())
        .isEqualTo("left out: 1 malformed (the first is line 2)");
  }

  @Test
  void ninjsThatIsBrokenSaysWhere() {
    String item = "{\"uri\": \"u:1\",\n\"headlines\": [\n{\"value\": nothing}]}";

    assertThat(failure(Documents.of("item.json", item)).reason())
        .contains("not JSON")
        .contains("line 3");
  }

  @Test
  void theLinkOfANitfStoryThatHasAnIdOfItsOwnIsButAnotherId() {
    StoryMeta meta =
        only(
                "story.xml",
                """
                <?xml version="1.0"?>
                <nitf><head><docdata><doc-id id-string="lake.1"/></docdata>
                <pubdata date.publication="20261103T090000Z" ex-ref="https://lake.example/"/>
                </head><body><body.head><hedline><hl1>Ferries resume</hl1></hedline></body.head>
                <body.content><p>Ferries crossed.</p></body.content></body></nitf>
                """)
            .meta();

    assertThat(meta.link()).isNull();
    assertThat(meta.identity().altIds())
        .containsExactly(new AltId("ex-ref", "https://lake.example/"));
  }

  @Test
  void whatNitfSaysInItsRarerPlacesIsReadToo() {
    Piece piece =
        only(
            "story.xml",
            """
            <?xml version="1.0"?>
            <!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
            <nitf uno="lake.example_2026_ferries" xml:lang="en-KE"><head><docdata>
            <evloc iso-cc="KE" state-prov="Nyanza" city="Kisumu"/><ed-msg info="Adds quotes"/>
            <identified-content><classifier type="taxonomy" value="T1">Top/News</classifier>
            </identified-content></docdata>
            <pubdata date.publication="20261103T090000Z" ex-ref="https://lake.example/ferries"/>
            <revision-history norm="20261103T110000Z"/><revision-history norm="20261103T100000Z"/>
            </head><body><body.head><hedline><hl1>Ferries resume</hl1></hedline>
            <note>Not for radio</note></body.head>
            <body.content><p>Ferries crossed.</p></body.content></body></nitf>
            """);
    StoryMeta meta = piece.meta();

    assertThat(piece.published()).isEqualTo("2026-11-03T09:00:00Z");
    assertThat(piece.modified()).isEqualTo("2026-11-03T11:00:00Z");
    assertThat(meta.language()).isEqualTo("en-KE");
    assertThat(meta.link()).isEqualTo(URI.create("https://lake.example/ferries"));
    assertThat(meta.identity().altIds())
        .containsExactly(new AltId("uno", "lake.example_2026_ferries"));
    assertThat(meta.editorial().handling().note()).isEqualTo("Adds quotes; Not for radio");
    assertThat(meta.about().subjects())
        .containsExactly(Subject.of(new Concept(null, "Top/News", null, "T1")));
    assertThat(meta.about().entities().places())
        .containsExactly(new Place(new Concept(null, "Kisumu, Nyanza", null, "KE"), null));
  }

  @Test
  void severalNotesRightsAndMarketsOfANewsItemAreKept() {
    String item =
        NEWS_ITEM
            .formatted("text", PLAIN)
            .replace(
                "<usageTerms>Web only</usageTerms></rightsInfo>",
                "</rightsInfo><rightsInfo><usageTerms>Web only</usageTerms></rightsInfo>")
            .replace("<edNote>Killed</edNote>", "<edNote>Killed</edNote><edNote>See later</edNote>")
            .replace("marketlabel=\"NSE\"", "market=\"mic:XNAI\" symbolsrc=\"lk:signs\"");
    StoryMeta meta = only("item.xml", item).meta();

    assertThat(meta.rights()).isEqualTo(new Rights("Lake Wire", "© Lake Wire", "Web only", null));
    assertThat(meta.editorial().handling().note()).isEqualTo("Killed; See later");
    assertThat(meta.about().entities().organisations())
        .flatExtracting(Organisation::tickers)
        .containsExactly(
            new Organisation.Ticker(
                "mic:XNAI", URI.create("https://lake.example/topics/signs"), "KPA"));
  }

  @Test
  void allThatNitfSaysIsRead() {
    Piece piece = only("story.xml", NITF);
    StoryMeta meta = piece.meta();

    assertThat(piece.title()).isEqualTo("Ferries resume");
    assertThat(piece.blocks())
        .containsExactly(
            Block.paragraph("Ferries crossed the lake again."),
            Block.heading("Traders"),
            Block.paragraph("Fish"),
            Block.paragraph("Maize"),
            Block.paragraph("Mon 3"));
    assertThat(piece.published()).isEqualTo("2026-11-03T09:00:00Z");
    assertThat(meta.byline()).isEqualTo("Juma Were");
    assertThat(meta.located()).isEqualTo("KISUMU, Kenya");
    assertThat(meta.credit().sources())
        .containsExactly(
            new InfoSource("distributor", "Lake Wire", null, null),
            new InfoSource("publisher", "The Lake", null, null));
    assertThat(meta.sourceId()).isEqualTo("lake.1");
    assertThat(meta.identity().version()).isEqualTo("2");
    assertThat(meta.identity().altIds()).containsExactly(new AltId("du-key", "ferries"));
    assertThat(meta.rights()).isEqualTo(new Rights("Lake Wire", "© 2026 Lake Wire", null, null));
    assertThat(meta.editorial().title()).isEqualTo("Ferries-Lake");
    assertThat(meta.editorial().headlines())
        .containsExactly(new Wording("subheadline", "Traders relieved"));
    assertThat(meta.editorial().descriptions())
        .containsExactly(new Wording("summary", "They run again."));
    assertThat(meta.editorial().genres()).containsExactly(Concept.named("analysis"));
    assertThat(meta.editorial().handling())
        .isEqualTo(
            new Handling(
                Handling.Status.USABLE,
                3,
                Instant.parse("2026-11-03T10:00:00Z"),
                Instant.parse("2026-11-10T00:00:00Z"),
                "Adds quotes"));
    assertThat(meta.about().sections()).containsExactly("Business");
    assertThat(meta.about().keywords()).containsExactly("ferry", "Lakes");
    assertThat(meta.about().subjects())
        .containsExactly(
            Subject.of(
                new Concept(
                    "about",
                    "Transport",
                    URI.create("http://cv.iptc.org/newscodes/subjectcode/04015000"),
                    "04015000")));
    assertThat(meta.about().entities().people()).containsExactly(Concept.named("Achieng Otieno"));
    assertThat(meta.about().entities().organisations())
        .containsExactly(
            new Organisation(
                new Concept(null, "Ports", null, "KPA"),
                List.of(new Organisation.Ticker("NSE", null, "KPA"))));
    assertThat(meta.about().entities().places())
        .containsExactly(new Place(Concept.named("Kisumu"), null));
    assertThat(meta.about().entities().events()).containsExactly(Concept.named("Regatta"));
  }

  @Test
  void allThatANewsItemSaysIsRead() {
    Piece piece = only("item.xml", NEWS_ITEM.formatted("text", PLAIN));
    StoryMeta meta = piece.meta();

    assertThat(piece.title()).isEqualTo("Ferries resume");
    assertThat(piece.blocks())
        .containsExactly(Block.paragraph("Ferries crossed."), Block.paragraph("Traders came."));
    assertThat(piece.published()).isEqualTo("2026-11-03T07:00:00Z");
    assertThat(piece.modified()).isEqualTo("2026-11-03T09:00:00Z");
    assertThat(meta.language()).isEqualTo("en-KE");
    assertThat(meta.byline()).isEqualTo("Juma Were");
    assertThat(meta.located()).isEqualTo("Kisumu");
    assertThat(meta.credit().sources())
        .containsExactly(
            new InfoSource("provider", "Lake Wire", null, "nprov:LW"),
            new InfoSource(null, "Government", null, "is:GOV"),
            new InfoSource("credit", "Lake Wire/Gov", null, null));
    assertThat(meta.sourceId()).isEqualTo("urn:newsml:lake:1");
    assertThat(meta.identity().version()).isEqualTo("4");
    assertThat(meta.identity().altIds())
        .containsExactly(new AltId("newsml", "urn:newsml:lake:1:4"));
    assertThat(meta.rights()).isEqualTo(new Rights("Lake Wire", "© Lake Wire", "Web only", null));
    assertThat(meta.editorial().slugline()).isEqualTo("LAKE-FERRIES");
    assertThat(meta.editorial().headlines())
        .containsExactly(new Wording("subHeadline", "Traders relieved"));
    assertThat(meta.editorial().descriptions())
        .containsExactly(new Wording("summary", "They run again."));
    assertThat(meta.editorial().handling())
        .isEqualTo(
            new Handling(
                Handling.Status.CANCELED,
                2,
                Instant.parse("2026-11-03T10:00:00Z"),
                null,
                "Killed"));
    assertThat(meta.about().keywords()).containsExactly("ferry");
    assertThat(meta.about().subjects())
        .containsExactly(
            new Subject(
                new Concept(
                    "about",
                    "transport",
                    URI.create("http://cv.iptc.org/newscodes/mediatopic/20000379"),
                    "medtop:20000379"),
                null,
                90,
                null),
            Subject.of(
                new Concept(
                    "about",
                    null,
                    URI.create("https://lake.example/topics/ferries"),
                    "lk:ferries")));
    assertThat(meta.about().entities().people())
        .containsExactly(new Concept("about", "Achieng Otieno", null, "pers:1"));
    assertThat(meta.about().entities().organisations())
        .containsExactly(
            new Organisation(
                new Concept("about", "Kenya Ports", null, "org:1"),
                List.of(new Organisation.Ticker("NSE", null, "KPA"))));
    assertThat(meta.about().entities().places())
        .containsExactly(
            new Place(
                new Concept(
                    "about",
                    "Kenya",
                    URI.create("http://cvx.iptc.org/iso3166-1a2/KE"),
                    "iso3166-1a2:KE"),
                new Place.Point(0.5, 37.9)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<inlineXML contenttype=\"application/nitf+xml\"><nitf xmlns=\"http://iptc.org/std/NITF/2006-10-18/\"><body><body.content><p>Ferries crossed.</p><p>Traders came.</p></body.content></body></nitf></inlineXML>",
        "<inlineXML contenttype=\"application/xhtml+xml\"><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>x</title></head><body><p>Ferries crossed.</p><p>Traders came.</p></body></html></inlineXML>",
        "<inlineXML><div><p>Ferries crossed.</p><p>Traders came.</p></div></inlineXML>",
        "<inlineData contenttype=\"text/html\">&lt;p&gt;Ferries crossed.&lt;/p&gt;&lt;p&gt;Traders came.</inlineData>",
        "<remoteContent href=\"a.jpg\" contenttype=\"image/jpeg\"/><inlineData contenttype=\"text/plain\" encoding=\"http://cv.iptc.org/newscodes/encoding/base64\">RmVycmllcyBjcm9zc2VkLgoKVHJhZGVycyBjYW1lLg==</inlineData>"
      })
  void theTextOfANewsItemIsReadInAnyOfItsForms(String content) {
    assertThat(only("item.xml", NEWS_ITEM.formatted("text", content)).blocks())
        .containsExactly(Block.paragraph("Ferries crossed."), Block.paragraph("Traders came."));
  }

  @Test
  void everyTextItemOfANewsMessageIsAStory() {
    String text = NEWS_ITEM.formatted("text", PLAIN);
    String message =
        "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header/><itemSet><packageItem/>"
            + text
            + NEWS_ITEM.formatted("picture", "")
            + text.replace("Ferries resume", "Port reopens")
            + "</itemSet></newsMessage>";

    assertThat(pieces(Documents.of("message.xml", message)))
        .extracting(Piece::title)
        .containsExactly("Ferries resume", "Port reopens");
  }

  @Test
  void whatIsNoTextSaysSo() {
    Extraction.Failure picture =
        failure(Documents.of("a.xml", NEWS_ITEM.formatted("picture", PLAIN)));
    Extraction.Failure empty =
        failure(
            Documents.of(
                "a.xml",
                NEWS_ITEM.formatted(
                    "text", "<remoteContent contenttype=\"application/pdf\" href=\"a\"/>")));
    Extraction.Failure concept =
        failure(Documents.of("a.xml", "<conceptItem><concept/></conceptItem>"));
    Extraction.Failure packaged = failure(Documents.of("a.xml", "<packageItem/>"));

    assertThat(picture.outcome()).isEqualTo(NOT_NEWS);
    assertThat(picture.reason()).contains("picture");
    assertThat(empty.outcome()).isEqualTo(NO_TEXT);
    assertThat(empty.reason()).contains("application/pdf");
    assertThat(concept.outcome()).isEqualTo(NOT_NEWS);
    assertThat(concept.reason()).contains("conceptItem");
    assertThat(packaged.outcome()).isEqualTo(NO_TEXT);
    assertThat(
            outcome(
                Documents.of("a.json", "{\"uri\":\"u:1\",\"type\":\"event\",\"headlines\":[]}")))
        .isEqualTo(NOT_NEWS);
    assertThat(outcome(Documents.of("a.xml", "<nitf><head/><body/></nitf>"))).isEqualTo(NO_TEXT);
    assertThat(outcome(Documents.of("a.xml", "<nitf><head>"))).isEqualTo(MALFORMED);
    assertThat(outcome(Documents.of("a.json", "{\"uri\":\"u:1\",\"headline\":\"x\",\"body")))
        .isEqualTo(MALFORMED);
  }

  @Test
  void entitiesOfTheDocumentsOwnAreRefused() {
    String entity = "<!DOCTYPE nitf [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";

    assertThat(
            outcome(
                Documents.of(
                    "a.xml",
                    entity + "<nitf><body><body.content><p>&e;</p></body.content></body></nitf>")))
        .isEqualTo(MALFORMED);
  }

  @Test
  void entitiesInAttributesAndDefinitionsElsewhereAreNotReadEither() {
    String laughs =
        "<!DOCTYPE newsItem [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
    String outside = "<!DOCTYPE nitf SYSTEM \"http://127.0.0.1:1/nitf.dtd\">";

    assertThat(outcome(Documents.of("a.xml", laughs + "<newsItem guid=\"&c;\"/>")))
        .isEqualTo(MALFORMED);
    assertThat(
            only(
                    "a.xml",
                    outside + "<nitf><body><body.content><p>Text.</p></body.content></body></nitf>")
                .blocks())
        .containsExactly(Block.paragraph("Text."));
    assertThat(outcome(Documents.of("a.xml", "<nitf>" + "<block>".repeat(1_000))))
        .isEqualTo(DocumentOutcome.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"uri":"https://lake.example/1","type":"text","versioncreated":"2026-11-03T09:00:00Z",
         "pubstatus":"usable","urgency":3,"byline":"Juma Were","headline":"Ferries resume",
         "located":"Kisumu","body_text":"Ferries crossed.\\n\\nTraders came.",
         "description_text":"In short.","copyrightholder":"Lake Wire","language":"en",
         "subject":[{"code":"04015000","name":"transport","rel":"about"}],
         "person":[{"name":"Achieng Otieno"}],"slugline":"LAKE"}""",
        """
        {"uri":"https://lake.example/1","type":"text","versionCreated":"2026-11-03T09:00:00Z",
         "pubStatus":"usable","urgency":3,"by":"Juma Were","located":"Kisumu","language":"en",
         "headlines":[{"role":"main","value":"Ferries resume"}],
         "bodies":[{"role":"main","contentType":"text/plain","value":"Ferries crossed. Traders came."},
          {"role":"rich","contentType":"text/html","value":"<p>Ferries crossed.</p><p>Traders came.</p>"}],
         "descriptions":[{"value":"In short."}],"copyrightHolder":"Lake Wire",
         "subjects":[{"literal":"04015000","name":"transport","rel":"about"}],
         "people":[{"name":"Achieng Otieno"}],"slugline":"LAKE"}"""
      })
  void ninjsOfAnyVersionIsRead(String item) {
    Piece piece = only("item.json", item);
    StoryMeta meta = piece.meta();

    assertThat(piece.title()).isEqualTo("Ferries resume");
    assertThat(piece.blocks())
        .containsExactly(Block.paragraph("Ferries crossed."), Block.paragraph("Traders came."));
    assertThat(piece.published()).isEqualTo("2026-11-03T09:00:00Z");
    assertThat(meta.byline()).isEqualTo("Juma Were");
    assertThat(meta.located()).isEqualTo("Kisumu");
    assertThat(meta.language()).isEqualTo("en");
    assertThat(meta.link()).isEqualTo(URI.create("https://lake.example/1"));
    assertThat(meta.rights().holder()).isEqualTo("Lake Wire");
    assertThat(meta.editorial().slugline()).isEqualTo("LAKE");
    assertThat(meta.editorial().handling().urgency()).isEqualTo(3);
    assertThat(meta.editorial().handling().status()).isEqualTo(Handling.Status.USABLE);
    assertThat(meta.editorial().descriptions())
        .containsExactly(new Wording("summary", "In short."));
    assertThat(meta.about().subjects())
        .containsExactly(Subject.of(new Concept("about", "transport", null, "04015000")));
    assertThat(meta.about().entities().people()).containsExactly(Concept.named("Achieng Otieno"));
  }

  @Test
  void arraysAndLinesOfNinjsAreManyStories() {
    String item = "{\"uri\":\"u:%d\",\"headline\":\"Story %d\",\"body_text\":\"Text.\"}";
    String one = item.formatted(1, 1);
    String two = item.formatted(2, 2);

    for (String document : List.of("[" + one + "," + two + "]", one + "\n" + two + "\n")) {
      assertThat(pieces(Documents.of("items.jsonl", document)))
          .extracting(Piece::title)
          .containsExactly("Story 1", "Story 2");
    }
  }

  @Test
  void aRecordOfDatelineGivesTheStoryThatItHolds() {
    Identifier identifier = new Identifier(Clock.systemUTC());
    List<Piece> pieces = pieces(Documents.of("item.xml", NEWS_ITEM.formatted("text", PLAIN)));
    Story first = identifier.identify(Documents.of("item.xml", "x"), "text/xml", pieces).get(0);

    byte[] record = StoryJson.write(first);
    Story again =
        identifier
            .identify(
                Documents.of("record.json", record),
                "application/ninjs+json",
                pieces(Documents.of("record.json", record)))
            .get(0);

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.meta()).isEqualTo(first.meta());
    assertThat(again.times().published()).isEqualTo(first.times().published());
    assertThat(again.times().modified()).isEqualTo(first.times().modified());
  }

  @Test
  void everyExampleOfTheStandardsEndsInAnOutcome() throws IOException {
    Path examples = Path.of("../../shared/data/iptc");
    assumeTrue(Files.isDirectory(examples), "No examples of the IPTC at " + examples);
    TikaExtractor extractor = new TikaExtractor(Extractions.LIMITS);
    try (Stream<Path> files = Files.walk(examples)) {
      for (Path file : files.filter(path -> path.toString().matches(".*\\.(xml|json)")).toList()) {
        String name = String.valueOf(file.getFileName());
        Extraction extraction = extractor.extract(Documents.of(name, Files.readAllBytes(file)));

        if (extraction instanceof Extraction.Failure failure) {
          assertThat(failure.outcome()).as(name).isIn(NOT_NEWS, NO_TEXT);
        }
      }
    }
  }

  private static Piece only(String name, String document) {
    List<Piece> pieces = pieces(Documents.of(name, document));
    assertThat(pieces).hasSize(1);
    return pieces.get(0);
  }
}
