package news.dateline.ingest.extract.feed;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.ingest.extract.format.Dates;
import news.dateline.ingest.extract.format.Links;
import news.dateline.ingest.text.Text;
import news.dateline.story.About;
import news.dateline.story.Credit;
import news.dateline.story.Identity;
import news.dateline.story.InfoSource;
import news.dateline.story.StoryMeta;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed</a>, versions 1 and 1.1. */
final class JsonFeed {

  private static final String VERSION = "https://jsonfeed.org/version/";

  /** Names and values. Ordinary feeds have fifty an item. */
  private static final int MAX_TOKENS = 400_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxTokenCount(MAX_TOKENS).build())
                  .build())
          .build();

  private JsonFeed() {}

  /** Whether the bytes start as JSON does; XML never does so. */
  static boolean isJson(byte[] bytes) {
    int at = startsWithByteOrderMark(bytes) ? 3 : 0;
    while (at < bytes.length && (bytes[at] == ' ' || (bytes[at] >= '\t' && bytes[at] <= '\r'))) {
      at++;
    }
    return at < bytes.length && bytes[at] == '{';
  }

  /** Whether that JSON is a feed, whatever it is called. */
  static boolean isFeed(JsonNode node) {
    String version = text(node, "version");
    return version != null
        && version.replace("http:", "https:").replace("www.", "").startsWith(VERSION)
        && node.path("items").isArray();
  }

  static ParsedFeed parse(byte[] bytes, @Nullable URI base, int maxItems)
      throws MalformedFeedException {
    JsonNode feed;
    try {
      int start = startsWithByteOrderMark(bytes) ? 3 : 0;
      feed = MAPPER.readTree(bytes, start, bytes.length - start);
    } catch (JacksonException e) {
      throw new MalformedFeedException(e);
    }
    if (!isFeed(feed)) {
      throw new MalformedFeedException("JSON, but no JSON Feed");
    }
    URI site = Links.of(text(feed, "home_page_url"), base);
    URI self = Links.of(text(feed, "feed_url"), base);
    URI outer = base != null ? base : self != null ? self : site;
    List<JsonNode> all = feed.path("items").valueStream().filter(JsonNode::isObject).toList();
    List<FeedItem> items =
        newest(all, maxItems).stream().map(item -> item(item, feed, outer)).toList();
    return new ParsedFeed(
        line(feed, "title"),
        site,
        line(feed, "language"),
        PollingHints.NONE,
        items,
        all.size() - items.size());
  }

  private static List<JsonNode> newest(List<JsonNode> items, int max) {
    if (items.size() <= max) {
      return items;
    }
    // Stable, so that items without dates keep their order.
    return items.stream()
        .sorted(
            Comparator.comparing(
                item -> Dates.parse(text(item, "date_published")),
                Comparator.nullsLast(Comparator.reverseOrder())))
        .limit(max)
        .toList();
  }

  private static FeedItem item(JsonNode item, JsonNode feed, @Nullable URI base) {
    String html = text(item, "content_html");
    String plain = text(item, "content_text");
    String summary = text(item, "summary");
    FeedText content = html != null ? new FeedText(html, true) : text(plain);
    return new FeedItem(
        line(item, "title"),
        text(summary),
        content,
        Dates.parse(text(item, "date_published")),
        Dates.parse(text(item, "date_modified")),
        meta(item, feed, base));
  }

  private static StoryMeta meta(JsonNode item, JsonNode feed, @Nullable URI base) {
    String language = line(item, "language");
    String byline = byline(item);
    List<InfoSource> sources =
        Stream.ofNullable(line(feed, "title")).map(InfoSource::named).toList();
    List<String> tags =
        item.path("tags")
            .valueStream()
            .filter(JsonNode::isString)
            .map(tag -> Text.line(tag.stringValue()))
            .filter(tag -> !tag.isEmpty())
            .distinct()
            .toList();
    return StoryMeta.UNKNOWN
        .withLanguage(language == null ? line(feed, "language") : language)
        .withCredit(new Credit(byline == null ? byline(feed) : byline, null, sources))
        .withIdentity(
            Identity.UNKNOWN.withLink(Links.of(text(item, "url"), base)).withSourceId(id(item)))
        .withAbout(About.UNKNOWN.withKeywords(tags));
  }

  /** Version 1 has one author, 1.1 has several. */
  private static @Nullable String byline(JsonNode node) {
    String names =
        Stream.concat(node.path("authors").valueStream(), Stream.of(node.path("author")))
            .map(author -> line(author, "name"))
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? null : names;
  }

  /** A text, or a number, which readers must take for its digits. */
  private static @Nullable String id(JsonNode item) {
    JsonNode id = item.path("id");
    String line = id.isString() || id.isNumber() ? Text.line(id.asString()) : "";
    return line.isEmpty() ? null : line;
  }

  private static @Nullable FeedText text(@Nullable String plain) {
    return plain == null ? null : new FeedText(plain, false);
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() && !value.stringValue().isBlank() ? value.stringValue() : null;
  }

  private static @Nullable String line(JsonNode node, String field) {
    String text = text(node, field);
    String line = text == null ? "" : Text.line(text);
    return line.isEmpty() ? null : line;
  }

  private static boolean startsWithByteOrderMark(byte[] bytes) {
    return bytes.length > 2
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }
}
