package news.dateline.ingest.extract.html;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.ingest.extract.format.Links;
import org.jspecify.annotations.Nullable;

/**
 * By what a page's own article is told from others that the page names.
 *
 * @param places paths with queries of the page's addresses
 * @param titles what the page calls its article
 */
record PageIdentity(@Nullable URI base, Set<String> places, List<String> titles) {

  /** Of a page of which nothing is known. */
  static final PageIdentity UNKNOWN = new PageIdentity(null, Set.of(), List.of());

  /** Of shared words; fewer are chance. */
  private static final double ALIKE = 0.5;

  private static final double UNLIKE = 0.2;

  private static final int LINK = 2;

  PageIdentity {
    places = Set.copyOf(places);
    titles = List.copyOf(titles);
  }

  static PageIdentity of(PageFacts facts, @Nullable URI address) {
    URI known = PageLinks.base(facts, address);
    URI base = known == null ? Links.of(facts.canonical()) : known;
    Set<String> places = new LinkedHashSet<>();
    for (String link : new @Nullable String[] {facts.canonical(), facts.meta("og:url")}) {
      add(Links.of(link, base), places);
    }
    add(address, places);
    List<String> titles =
        Stream.concat(Stream.of(facts.meta("og:title"), facts.title()), facts.headings().stream())
            .filter(Objects::nonNull)
            .toList();
    return new PageIdentity(base, places, titles);
  }

  private static void add(@Nullable URI link, Set<String> places) {
    String place = link == null ? "" : place(link);
    if (!place.isEmpty()) {
      places.add(place);
    }
  }

  /** Sites have the same page on several hosts; a home page is in the place of any page. */
  private static String place(URI link) {
    String path = link.getRawPath() == null ? "" : link.getRawPath().replaceFirst("/+$", "");
    return link.getRawQuery() == null ? path : path + "?" + link.getRawQuery();
  }

  /**
   * How surely what has these links and this headline is the page's article: less than 0 is that of
   * another page, 0 is not known.
   */
  int claim(List<String> links, @Nullable String headline) {
    Set<String> claimed = new LinkedHashSet<>();
    links.forEach(link -> add(Links.of(link, base), claimed));
    int claim = 0;
    if (!claimed.isEmpty() && !places.isEmpty()) {
      claim += claimed.stream().anyMatch(places::contains) ? LINK : -1;
    }
    double likeness = headline == null ? ALIKE / 2 : likeness(headline);
    if (likeness >= ALIKE) {
      claim++;
    } else if (likeness < UNLIKE) {
      claim--;
    }
    return claim;
  }

  /** Whether the page calls its article so. */
  boolean isTitle(@Nullable String name) {
    String folded = name == null ? "" : Words.fold(name);
    return titles.stream().anyMatch(title -> Words.fold(title).equals(folded));
  }

  private double likeness(String headline) {
    String folded = Words.fold(headline);
    double most = titles.isEmpty() ? ALIKE / 2 : 0;
    for (String title : titles) {
      boolean holds = !folded.isEmpty() && Words.fold(title).contains(folded);
      most = Math.max(most, holds ? 1 : Words.likeness(title, headline));
    }
    return most;
  }
}
