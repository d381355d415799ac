package news.dateline.ingest.source.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import news.dateline.ingest.extract.feed.FeedItem;
import news.dateline.ingest.extract.feed.FeedParser;
import news.dateline.ingest.extract.feed.FeedText;
import news.dateline.ingest.extract.feed.ParsedFeed;
import news.dateline.story.About;
import news.dateline.story.StoryMeta;
import org.junit.jupiter.api.Test;

class AtomEntryTest {

  @Test
  void whatIsWrittenIsReadBack() throws Exception {
    FeedItem item =
        new FeedItem(
            "Ferries & <trains>",
            new FeedText("In short & plain", false),
            new FeedText("<p>All of it, <b>“ü”</b> &amp; more</p>", true),
            Instant.parse("2026-11-03T09:00:00Z"),
            Instant.parse("2026-11-03T09:30:00Z"),
            StoryMeta.UNKNOWN
                .withLanguage("en-KE")
                .withByline("Achieng Otieno")
                .withLink(URI.create("https://news.example/ferries?a=1&b=2"))
                .withSourceId("tag:news.example,2026:1")
                .withInfoSource("Lake News")
                .withCopyrightNotice("© Lake News")
                .withAbout(About.UNKNOWN.withKeywords(List.of("Ships", "Kenya & Uganda"))));

    ParsedFeed feed = FeedParser.parse(AtomEntry.write(item, item.meta()), null, null);

    assertThat(feed.items()).containsExactly(item);
  }

  @Test
  void whatXmlCannotHoldIsReplaced() throws Exception {
    FeedItem item =
        new FeedItem(
            "A\u0000B\uD800C",
            new FeedText("x\uFFFEy \uD83D\uDE00", false),
            null,
            null,
            null,
            StoryMeta.UNKNOWN.withSourceId("1"));

    ParsedFeed feed = FeedParser.parse(AtomEntry.write(item, item.meta()), null, null);

    assertThat(feed.items().get(0).title()).isEqualTo("A\uFFFDB\uFFFDC");
    assertThat(new String(AtomEntry.write(item, item.meta()), UTF_8))
        .contains("x\uFFFDy \uD83D\uDE00");
  }

  @Test
  void anItemWithNothingButATitleIsWrittenToo() throws Exception {
    FeedItem item = new FeedItem("Alone", null, null, null, null, StoryMeta.UNKNOWN);

    ParsedFeed feed = FeedParser.parse(AtomEntry.write(item, item.meta()), null, null);

    assertThat(feed.items()).containsExactly(item);
  }
}
