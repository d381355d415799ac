package news.dateline.ingest.extract.html;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.extract.format.FormatReader;
import news.dateline.ingest.extract.format.Limit;
import news.dateline.ingest.extract.format.LimitException;
import news.dateline.ingest.extract.format.TextDecoder;
import news.dateline.ingest.extract.format.UnsupportedFormatException;
import news.dateline.ingest.text.Piece;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Web pages: the article without what surrounds it. */
public final class HtmlReader implements FormatReader {

  /** Pages are many times their text, but not without end: each is held in memory. */
  private static final long MARKUP = 20;

  private final int maxCharacters;

  public HtmlReader(int maxCharacters) {
    this.maxCharacters = maxCharacters;
  }

  /** {@link HttpHeaders#CONTENT_LOCATION} says where the page was. */
  @Override
  public List<Piece> read(TikaInputStream stream, Metadata metadata)
      throws IOException, LimitException, TikaException, UnsupportedFormatException {
    int maxMarkup = (int) Math.min(Integer.MAX_VALUE, MARKUP * maxCharacters);
    String html = decoded(stream, metadata, maxMarkup);
    Document page = Frames.parse(html);
    URI address = address(metadata);
    Teasers teasers = Teasers.of(page, address);
    NoArticle other = new NoArticle(page, teasers);
    Listing listing = new Listing(page, teasers);
    Article article = Article.of(page, address);
    if (article.characters() > maxCharacters) {
      throw Limit.text(maxCharacters);
    }
    if (article.characters() == 0) {
      // Its title alone is no story: what a script would fill.
      return List.of();
    }
    refuse(DocumentOutcome.NO_TEXT, other.reason(article));
    refuse(DocumentOutcome.NOT_NEWS, listing.reason(article));
    HtmlMetadata head = article.metadata();
    return List.of(
        new Piece(
            head.headline(),
            article.blocks(),
            head.storyMeta(),
            head.published(),
            head.modified(),
            article.isHeaded()));
  }

  private static void refuse(DocumentOutcome outcome, @Nullable String reason)
      throws UnsupportedFormatException {
    if (reason != null) {
      throw new UnsupportedFormatException(outcome, reason);
    }
  }

  private static String decoded(TikaInputStream stream, Metadata metadata, int maxMarkup)
      throws IOException, LimitException, UnsupportedFormatException {
    try {
      return TextDecoder.decode(stream, metadata, maxMarkup);
    } catch (LimitException e) {
      throw Limit.CHARACTERS.exceeded(
          "more than " + maxMarkup + " characters with its markup, " + MARKUP + " times the limit");
    }
  }

  private static @Nullable URI address(Metadata metadata) {
    String location = metadata.get(HttpHeaders.CONTENT_LOCATION);
    try {
      URI address = location == null ? null : URI.create(location);
      return address == null || address.getHost() == null ? null : address;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
