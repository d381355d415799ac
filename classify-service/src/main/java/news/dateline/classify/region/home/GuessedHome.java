package news.dateline.classify.region.home;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import news.dateline.story.Home;
import news.dateline.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * The country of a story's newsroom where nobody told it: that of the top-level domain of its link,
 * or of the page that it was fetched from; else the region in its language as the publisher states
 * it ({@code en-AU}).
 */
public final class GuessedHome {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /** Domains of countries that are sold for what they spell, or to anybody. */
  private static final Set<String> ANYBODYS =
      Set.of(
          "AC", "AD", "AG", "AI", "AM", "AS", "BZ", "CC", "CD", "CF", "CO", "CX", "DJ", "EU", "FM",
          "GA", "GD", "GG", "GL", "GQ", "GS", "IM", "IO", "JE", "LA", "LC", "LI", "LY", "ME", "ML",
          "MN", "MS", "MU", "NF", "NU", "PM", "PN", "PW", "RE", "SC", "SH", "SO", "ST", "SU", "SX",
          "TC", "TF", "TK", "TL", "TM", "TO", "TV", "VC", "VG", "VU", "WF", "WS", "YT");

  /** Regions that publishing systems state unless they are told another one. */
  private static final Set<String> DEFAULTS = Set.of("US", "GB");

  private GuessedHome() {}

  /** Null where neither a link nor the language tells a country. */
  public static @Nullable Home of(Story story) {
    URI link = story.meta().link() == null ? story.origin().uri() : story.meta().link();
    String country = link == null ? null : ofDomain(link);
    if (country == null) {
      country = ofLanguage(story.meta().language());
    }
    return country == null ? null : new Home(country, null);
  }

  private static @Nullable String ofDomain(URI link) {
    String host = link.getHost();
    if (host == null) {
      return null;
    }
    String top = host.substring(host.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    String country = top.equals("UK") ? "GB" : top;
    return COUNTRIES.contains(country) && !ANYBODYS.contains(country) ? country : null;
  }

  private static @Nullable String ofLanguage(@Nullable String language) {
    String region = language == null ? "" : Locale.forLanguageTag(language).getCountry();
    return COUNTRIES.contains(region) && !DEFAULTS.contains(region) ? region : null;
  }
}
