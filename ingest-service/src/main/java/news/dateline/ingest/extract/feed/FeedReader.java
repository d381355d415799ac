package news.dateline.ingest.extract.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.ingest.extract.format.FormatReader;
import news.dateline.ingest.extract.format.LimitException;
import news.dateline.ingest.extract.format.Limits;
import news.dateline.ingest.extract.html.HtmlBlocks;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Piece;
import news.dateline.ingest.text.Text;
import news.dateline.story.StoryMeta;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** RSS and Atom: one piece an item. */
public final class FeedReader implements FormatReader {

  private static final Pattern PLAIN_DOCTYPE = Pattern.compile("<!DOCTYPE\\s[^\\[>]{0,500}>");

  private final Limits limits;

  public FeedReader(Limits limits) {
    this.limits = limits;
  }

  @Override
  public List<Piece> read(TikaInputStream stream, Metadata metadata)
      throws IOException, LimitException, TikaException {
    SyndFeed feed;
    try (XmlReader reader = new XmlReader(stream)) {
      SyndFeedInput input = new SyndFeedInput();
      input.setAllowDoctypes(false);
      feed = input.build(new StringReader(withoutDoctype(reader)));
    } catch (FeedException | IllegalArgumentException e) {
      throw new TikaException("not a well-formed feed: " + e.getMessage(), e);
    }
    List<Piece> pieces = new ArrayList<>();
    long characters = 0;
    if (feed.getEntries().size() > limits.maxEmbedded()) {
      throw new LimitException("more than " + limits.maxEmbedded() + " items");
    }
    for (SyndEntry entry : feed.getEntries()) {
      Piece piece = piece(entry, feed);
      characters += piece.characters();
      if (characters > limits.maxCharacters()) {
        throw new LimitException("more than " + limits.maxCharacters() + " characters of text");
      }
      pieces.add(piece);
    }
    return pieces;
  }

  /**
   * RSS 0.91 comes with a document type that only names where its definition lies. Any other is
   * left in, and refused.
   */
  private static String withoutDoctype(Reader reader) throws IOException {
    StringWriter xml = new StringWriter();
    reader.transferTo(xml);
    return PLAIN_DOCTYPE.matcher(xml.toString()).replaceFirst("");
  }

  private static Piece piece(SyndEntry entry, SyndFeed feed) {
    StoryMeta meta =
        StoryMeta.UNKNOWN
            .withByline(cleaned(entry.getAuthor()))
            .withLanguage(cleaned(feed.getLanguage()))
            .withLink(link(entry.getLink()))
            .withSourceId(cleaned(entry.getUri()))
            .withInfoSource(cleaned(feed.getTitle()))
            .withCopyrightNotice(cleaned(feed.getCopyright()));
    return new Piece(plain(entry.getTitle()), body(entry), meta, published(entry));
  }

  /** The longest of the item's contents, which is the full text where there is one. */
  private static List<Block> body(SyndEntry entry) {
    String html =
        Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
            .map(SyndContent::getValue)
            .filter(Objects::nonNull)
            .max(Comparator.comparingInt(String::length))
            .orElse("");
    return HtmlBlocks.of(Jsoup.parseBodyFragment(html).body());
  }

  private static @Nullable Instant published(SyndEntry entry) {
    Date date =
        entry.getPublishedDate() != null ? entry.getPublishedDate() : entry.getUpdatedDate();
    return date == null ? null : date.toInstant();
  }

  private static @Nullable URI link(@Nullable String link) {
    try {
      return link == null || link.isBlank() ? null : URI.create(link.strip());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Titles may hold markup. */
  private static @Nullable String plain(@Nullable String title) {
    return title == null ? null : cleaned(Jsoup.parseBodyFragment(title).text());
  }

  private static @Nullable String cleaned(@Nullable String value) {
    String line = value == null ? "" : Text.line(value);
    return line.isEmpty() ? null : line;
  }
}
