package news.dateline.ingest.extract.feed;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import news.dateline.ingest.extract.format.Dates;
import news.dateline.ingest.extract.format.Links;
import news.dateline.ingest.text.Text;
import news.dateline.story.About;
import news.dateline.story.Credit;
import news.dateline.story.Identity;
import news.dateline.story.InfoSource;
import news.dateline.story.Rights;
import news.dateline.story.StoryMeta;
import org.jdom2.Element;
import org.jdom2.filter.Filters;
import org.jspecify.annotations.Nullable;

/** Makes items of ROME's entries, with what the feed says of all of them. */
final class FeedItems {

  static final String MEDIA = "http://search.yahoo.com/mrss/";
  static final String ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd";

  private final SyndFeed feed;
  private final @Nullable String title;

  FeedItems(SyndFeed feed) {
    this.feed = feed;
    this.title = line(feed.getTitleEx());
  }

  FeedItem item(SyndEntry entry) {
    FeedText summary = text(entry.getDescription());
    FeedText content =
        entry.getContents().stream()
            .map(FeedItems::text)
            .filter(Objects::nonNull)
            .max(Comparator.comparingInt(text -> text.value().length()))
            .orElse(null);
    return new FeedItem(
        line(entry.getTitleEx()),
        summary == null && content == null ? besideMedia(entry) : summary,
        content,
        published(entry),
        updated(entry),
        meta(entry));
  }

  private StoryMeta meta(SyndEntry entry) {
    String language = language(entry);
    List<String> categories =
        entry.getCategories().stream()
            .map(FeedItems::name)
            .map(Text::lineOrNull)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return StoryMeta.UNKNOWN
        .withLanguage(language == null ? language(feed) : language)
        .withCredit(new Credit(FeedByline.of(entry, feed, title), null, sources(entry)))
        .withIdentity(Identity.UNKNOWN.withLink(link(entry)).withSourceId(guid(entry)))
        .withRights(rights(entry))
        .withAbout(About.UNKNOWN.withKeywords(categories));
  }

  /** The name in the feed's language, where it has one beside the code. */
  private static @Nullable String name(SyndCategory category) {
    String label = category.getLabel();
    return label == null || label.isBlank() ? category.getName() : label;
  }

  /** ROME puts the link where there is no guid. */
  private static @Nullable String guid(SyndEntry entry) {
    if (entry.getWireEntry() instanceof Item item) {
      return item.getGuid() == null ? null : Text.lineOrNull(item.getGuid().getValue());
    }
    return Text.lineOrNull(entry.getUri());
  }

  private static @Nullable URI link(SyndEntry entry) {
    // FeedBurner hides the page's own address behind one that counts.
    String original =
        foreign(entry)
            .filter(element -> element.getName().equals("origLink"))
            .map(Element::getTextTrim)
            .findFirst()
            .orElse(null);
    URI link = Links.of(original);
    return link == null ? Links.of(entry.getLink()) : link;
  }

  /** Whom the item was taken from goes before the feed that has it. */
  private List<InfoSource> sources(SyndEntry entry) {
    SyndFeed source = entry.getSource();
    return Stream.of(source == null ? null : line(source.getTitleEx()), title)
        .filter(Objects::nonNull)
        .distinct()
        .map(InfoSource::named)
        .toList();
  }

  private Rights rights(SyndEntry entry) {
    String notice = null;
    if (entry.getModule(DCModule.URI) instanceof DCModule dublinCore) {
      notice = Text.lineOrNull(dublinCore.getRights());
    }
    if (notice == null && entry.getWireEntry() instanceof Entry atom) {
      notice = Text.lineOrNull(atom.getRights());
    }
    URI license = license(entry);
    return new Rights(
        null,
        notice == null ? Text.lineOrNull(feed.getCopyright()) : notice,
        null,
        license == null ? null : new Rights.Linked(null, license));
  }

  private @Nullable URI license(SyndEntry entry) {
    return Stream.concat(entry.getLinks().stream(), feed.getLinks().stream())
        .filter(link -> "license".equals(link.getRel()))
        .map(SyndLink::getHref)
        .map(Links::of)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** ROME tells changes of Atom 0.3 as publishing. */
  private static @Nullable Instant published(SyndEntry entry) {
    if (entry.getWireEntry() instanceof Entry atom) {
      return instant(atom.getPublished() == null ? atom.getCreated() : atom.getPublished());
    }
    return instant(entry.getPublishedDate());
  }

  private static @Nullable Instant updated(SyndEntry entry) {
    if (entry.getWireEntry() instanceof Entry atom) {
      return instant(atom.getUpdated());
    }
    return foreign(entry)
        .filter(element -> element.getName().matches("updated|modified"))
        .map(element -> Dates.parse(element.getTextTrim()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Feeds of pictures and films say by each what is to be seen. */
  private static @Nullable FeedText besideMedia(SyndEntry entry) {
    return foreign(entry)
        .flatMap(FeedItems::withDescendants)
        .filter(FeedItems::isMediaText)
        .map(element -> new FeedText(element.getText(), isHtml(element.getAttributeValue("type"))))
        .filter(text -> !text.line().isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static Stream<Element> withDescendants(Element element) {
    Stream.Builder<Element> all = Stream.builder();
    all.add(element);
    element.getDescendants(Filters.element()).forEach(all::add);
    return all.build();
  }

  private static boolean isMediaText(Element element) {
    return (element.getNamespaceURI().equals(MEDIA) && element.getName().equals("description"))
        || (element.getNamespaceURI().equalsIgnoreCase(ITUNES)
            && element.getName().equals("summary"));
  }

  private static Stream<Element> foreign(SyndEntry entry) {
    return entry.getForeignMarkup().stream();
  }

  /** The language of a feed; null where it does not say. */
  static @Nullable String language(SyndFeed feed) {
    String language = Text.lineOrNull(feed.getLanguage());
    return language == null ? dublinCoreLanguage(feed.getModule(DCModule.URI)) : language;
  }

  private static @Nullable String language(SyndEntry entry) {
    return dublinCoreLanguage(entry.getModule(DCModule.URI));
  }

  private static @Nullable String dublinCoreLanguage(@Nullable Object module) {
    return module instanceof DCModule dublinCore ? Text.lineOrNull(dublinCore.getLanguage()) : null;
  }

  private static @Nullable FeedText text(@Nullable SyndContent content) {
    if (content == null || content.getValue() == null || content.getValue().isBlank()) {
      return null;
    }
    return new FeedText(content.getValue(), isHtml(content.getType()));
  }

  private static boolean isHtml(@Nullable String type) {
    String lower = type == null ? "html" : type.toLowerCase(Locale.ROOT);
    return lower.contains("html") || lower.contains("xml");
  }

  /** Without markup, for titles may hold some; null where nothing is left. */
  static @Nullable String line(@Nullable SyndContent content) {
    FeedText text = text(content);
    return text == null ? null : Text.lineOrNull(text.line());
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
