package news.dateline.ingest.source.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpmlTest {

  @Test
  void outlinesWithoutAFeedAreFolders() throws Exception {
    Opml list =
        read(
            """
            <?xml version="1.0"?><opml version="1.0"><head><title>Mine</title></head><body>
            <outline text="World">
              <outline title="Africa &amp; Asia" text="x">
                <outline text="Lake News" xmlURL="https://lake.example/rss" type="rss"/>
              </outline>
              <outline text="BBC" xmlUrl="feed://bbc.example/world.xml"/>
            </outline>
            <outline text="Lake again" xmlUrl="https://lake.example/rss"/>
            <outline xmlUrl=" https://noname.example/a b.xml "/>
            </body></opml>
            """);

    assertThat(list.feeds())
        .containsExactly(
            new OpmlFeed(
                "Lake News",
                URI.create("https://lake.example/rss"),
                List.of("World", "Africa & Asia")),
            new OpmlFeed("BBC", URI.create("http://bbc.example/world.xml"), List.of("World")),
            new OpmlFeed(null, URI.create("https://noname.example/a%20b.xml"), List.of()));
    assertThat(list.problems()).isEmpty();
  }

  @Test
  void whatIsNoFeedIsToldAndTheRestGoesOn() throws Exception {
    Opml list =
        read(
            "<opml><body><outline text='a' xmlUrl='ftp://x/y'/>"
                + "<outline text='b' xmlUrl='https://b.example/rss'/></body></opml>");

    assertThat(list.feeds()).extracting(OpmlFeed::title).containsExactly("b");
    assertThat(list.problems()).singleElement().asString().contains("ftp://x/y");
  }

  @ParameterizedTest
  @CsvSource({
    "<opml><body><outline>, no well-formed XML",
    "<html><body/></html>, no OPML",
    "<opml><head/></opml>, no OPML",
    "not XML, no well-formed XML"
  })
  void whatIsNoOpmlIsRefused(String text, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(OpmlException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void entitiesAreNotRead() {
    assertThatThrownBy(
            () ->
                read(
                    "<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                        + "<opml><body><outline text='&x;'/></body></opml>"))
        .isInstanceOf(OpmlException.class);
  }

  @Test
  void whatIsWrittenIsReadBack() throws Exception {
    List<OpmlFeed> feeds =
        List.of(
            new OpmlFeed("Top \"1\" & <2>", URI.create("https://a.example/?a=1&b=2"), List.of()),
            new OpmlFeed(
                "Lake", URI.create("https://lake.example/rss"), List.of("World", "Africa")),
            new OpmlFeed("BBC", URI.create("https://bbc.example/rss"), List.of("World")));

    Opml list = read(Opml.write("Dateline", feeds));

    assertThat(list.feeds()).containsExactlyInAnyOrderElementsOf(feeds);
  }

  @Test
  void idsAreMadeOfFoldersAndTitlesAndEachIsGivenOnce() {
    FeedIds ids = new FeedIds();
    OpmlFeed feed =
        new OpmlFeed(
            "Süddeutsche: Politik/Inland!",
            URI.create("https://sz.example/rss"),
            List.of("Welt & Zeit"));

    assertThat(ids.of(feed)).isEqualTo("Welt - Zeit/Süddeutsche- Politik-Inland");
    assertThat(ids.of(feed)).isEqualTo("Welt - Zeit/Süddeutsche- Politik-Inland-2");
    assertThat(
            ids.of(
                new OpmlFeed(null, URI.create("https://www.a.example/x/rss.xml?c=1"), List.of())))
        .isEqualTo("a.example-x-rss.xml-c-1");
    assertThat(ids.of(URI.create("https://b.example/"))).isEqualTo("b.example");
    assertThat(ids.of(new OpmlFeed("x".repeat(300), URI.create("https://c.example"), List.of())))
        .hasSize(96);
  }

  private static Opml read(String text) throws IOException, OpmlException {
    return Opml.read(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  /** Each of these took hours. */
  @Test
  void idsOfHostileTitlesAreMadeInNoTime() {
    FeedIds ids = new FeedIds();
    URI url = URI.create("https://lake.example/rss");

    for (String title : List.of("- ", ". . ", ".")) {
      String id = ids.of(new OpmlFeed("a" + title.repeat(2 << 20) + "b", url, List.of()));
      assertThat(id).startsWith("b").hasSizeLessThan(100);
    }
    for (int i = 0; i < 200_000; i++) {
      ids.of(new OpmlFeed("Lake", url, List.of()));
    }
    assertThat(ids.of(new OpmlFeed("Lake", url, List.of()))).isEqualTo("Lake-200001");
  }
}
