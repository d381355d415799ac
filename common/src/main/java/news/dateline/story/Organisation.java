package news.dateline.story;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that a publisher says a story is about or mentions.
 *
 * @param concept what it is called and known by
 * @param tickers the financial instruments that it is traded by
 */
public record Organisation(Concept concept, List<Ticker> tickers) {

  public Organisation {
    tickers = List.copyOf(tickers);
  }

  /**
   * A financial instrument.
   *
   * @param exchange where it is traded, for instance {@code XETRA}
   * @param type what kind of sign it is, as a URI of a scheme
   * @param symbol its sign there, for instance {@code VOW3}
   */
  public record Ticker(@Nullable String exchange, @Nullable URI type, String symbol) {}
}
