package news.dateline.ingest.extract.feed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.extract.format.FormatReader;
import news.dateline.ingest.extract.format.Limit;
import news.dateline.ingest.extract.format.LimitException;
import news.dateline.ingest.extract.format.Limits;
import news.dateline.ingest.text.Piece;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;

/** Feeds as documents: one piece an item. */
public final class FeedReader implements FormatReader {

  private final Limits limits;

  public FeedReader(Limits limits) {
    this.limits = limits;
  }

  @Override
  public List<Piece> read(TikaInputStream stream, Metadata metadata)
      throws IOException, LimitException, TikaException {
    ParsedFeed feed;
    try {
      feed =
          FeedParser.parse(
              stream.readAllBytes(), metadata.get(DECLARED_TYPE), null, limits.maxEmbedded());
    } catch (MalformedFeedException e) {
      LimitException.throwIfCauseOf(e);
      throw new TikaException(e.getMessage(), e);
    }
    if (feed.leftOut() > 0) {
      throw Limit.EMBEDDED.exceeded(
          "more than " + limits.maxEmbedded() + " items, or too much in them");
    }
    List<Piece> pieces = new ArrayList<>();
    long characters = 0;
    for (FeedItem item : feed.items()) {
      Piece piece = item.piece();
      characters += piece.characters();
      if (characters > limits.maxCharacters()) {
        throw Limit.text(limits.maxCharacters());
      }
      pieces.add(piece);
    }
    return pieces;
  }
}
