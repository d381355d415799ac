package news.dateline.ingest.extract.feed;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.extract.format.Links;
import org.jdom2.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads feeds: RSS 0.90 to 2.0, Atom 0.3 and 1.0, single Atom entries, JSON Feed 1 and 1.1. What is
 * wrong with a feed but leaves its items readable is mended.
 */
public final class FeedParser {

  /** Of a feed with more, the newest. */
  public static final int MAX_ITEMS = 1_000;

  private FeedParser() {}

  /** Reads a feed, of which {@link #MAX_ITEMS} are wanted. */
  public static ParsedFeed parse(byte[] bytes, @Nullable String contentType, @Nullable URI base)
      throws MalformedFeedException {
    return parse(bytes, contentType, base, MAX_ITEMS);
  }

  /**
   * Reads a feed. What is not wanted of it takes no memory.
   *
   * @param bytes all of it; to bound their number is up to the caller
   * @param contentType as HTTP gives it, for its charset: {@link FeedCharset}
   * @param base where the feed lies, for the links that are relative to it
   * @param maxItems of a feed with more, those that are newest by their own dates, or stand first
   * @throws MalformedFeedException if it is no feed, or one that is broken, was cut off or is over
   *     a bound
   */
  public static ParsedFeed parse(
      byte[] bytes, @Nullable String contentType, @Nullable URI base, int maxItems)
      throws MalformedFeedException {
    if (JsonFeed.isJson(bytes)) {
      return JsonFeed.parse(bytes, base, maxItems);
    }
    try {
      NewestItems newest = new NewestItems(maxItems);
      Document tree = FeedXml.parse(FeedCharset.decode(bytes, contentType), newest);
      PollingHints hints = HintsReader.read(tree.getRootElement());
      SyndFeedInput input = new SyndFeedInput();
      input.setPreserveWireFeed(true);
      SyndFeed feed = input.build(PlainFeed.of(tree, base));
      return new ParsedFeed(
          FeedItems.line(feed.getTitleEx()),
          Links.of(feed.getLink(), base),
          FeedItems.language(feed),
          hints,
          items(feed),
          newest.leftOut());
    } catch (FeedException | IllegalArgumentException | IOException e) {
      throw new MalformedFeedException(e);
    }
  }

  private static List<FeedItem> items(SyndFeed feed) {
    FeedItems reader = new FeedItems(feed);
    List<FeedItem> items = new ArrayList<>();
    for (SyndEntry entry : feed.getEntries()) {
      items.add(reader.item(entry));
    }
    return items;
  }
}
