package news.dateline.ingest.source.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.dateline.ingest.fetch.Fetched;
import news.dateline.ingest.fetch.Site;
import news.dateline.ingest.source.Hints;
import news.dateline.story.StoryMeta;
import org.jspecify.annotations.Nullable;

/** What an answer over HTTP tells about the story in it. */
final class PageHints {

  private PageHints() {}

  /**
   * Hints of the source, and where they leave something open those of the answer: the canonical
   * link, where it is on the same site, and the language of {@code Link}, {@code Content-Language}.
   * The address stands for a link where there is none at all: the page is then still the same story
   * when its text has changed.
   */
  static Hints of(Fetched page, Hints source, Set<String> hosts) {
    List<LinkHeader.Link> links = LinkHeader.read(page.uri(), page.headers().all("Link"));
    URI canonical = canonical(links, Site.of(page.uri(), hosts).all());
    StoryMeta told =
        StoryMeta.UNKNOWN
            .withLink(canonical == null ? page.uri() : canonical)
            .withLanguage(language(page, links));
    return new Hints(
        source.title(),
        source.meta().orElse(told),
        source.published(),
        source.modified(),
        List.copyOf(hosts));
  }

  private static @Nullable URI canonical(List<LinkHeader.Link> links, Set<String> own) {
    return links.stream()
        .filter(link -> link.relations().contains("canonical"))
        .map(LinkHeader.Link::target)
        .filter(link -> Site.isOn(link, own))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String language(Fetched page, List<LinkHeader.Link> links) {
    for (LinkHeader.Link link : links) {
      boolean itself = link.relations().contains("alternate") && link.target().equals(page.uri());
      if (itself && isLanguage(link.language())) {
        return link.language();
      }
    }
    String language = page.headers().first("Content-Language");
    return isLanguage(language) ? language : null;
  }

  /** Several languages, and {@code x-default}, say nothing. */
  private static boolean isLanguage(@Nullable String tag) {
    return tag != null && !Locale.forLanguageTag(tag.strip()).getLanguage().isEmpty();
  }
}
