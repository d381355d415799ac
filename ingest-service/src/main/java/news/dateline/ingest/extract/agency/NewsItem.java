package news.dateline.ingest.extract.agency;

import static news.dateline.ingest.extract.agency.Xml.attribute;
import static news.dateline.ingest.extract.agency.Xml.first;
import static news.dateline.ingest.extract.agency.Xml.firstOf;
import static news.dateline.ingest.extract.agency.Xml.line;
import static news.dateline.ingest.extract.agency.Xml.time;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.extract.format.UnsupportedFormatException;
import news.dateline.ingest.text.Piece;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** A news item of NewsML-G2. */
final class NewsItem {

  private static final Set<String> TEXT_CLASSES = Set.of("text", "composite", "");

  private final Element item;
  private final @Nullable Element itemMeta;
  private final @Nullable Element contentMeta;

  private NewsItem(Element item) {
    this.item = item;
    itemMeta = first(item, "itemMeta");
    contentMeta = first(item, "contentMeta");
  }

  /**
   * @throws UnsupportedFormatException if it is not of text, or has none
   */
  static Piece piece(Element item) throws UnsupportedFormatException {
    return new NewsItem(item).piece();
  }

  private Piece piece() throws UnsupportedFormatException {
    String itemClass = itemClass();
    if (!TEXT_CLASSES.contains(itemClass)) {
      throw new UnsupportedFormatException(
          DocumentOutcome.NOT_NEWS, "a NewsML-G2 item of " + itemClass + ", not of text");
    }
    Piece content = NewsContent.piece(first(item, "contentSet"));
    Instant published = published(content);
    return new Piece(
        firstOf(line(contentMeta, "headline"), content.title(), line(itemMeta, "title")),
        content.blocks(),
        new NewsItemMeta(item).with(content.meta()),
        published,
        modified(published));
  }

  private String itemClass() {
    Element itemClass = first(itemMeta, "itemClass");
    return AgencyValues.lastPart(
            firstOf(attribute(itemClass, "qcode"), attribute(itemClass, "uri")))
        .toLowerCase(Locale.ROOT);
  }

  private @Nullable Instant published(Piece content) {
    return Stream.of(
            time(contentMeta, "contentCreated"),
            content.published(),
            time(itemMeta, "firstCreated"),
            time(itemMeta, "versionCreated"))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private @Nullable Instant modified(@Nullable Instant published) {
    return Stream.of(time(contentMeta, "contentModified"), time(itemMeta, "versionCreated"))
        .filter(Objects::nonNull)
        .filter(time -> published != null && time.isAfter(published))
        .findFirst()
        .orElse(null);
  }
}
