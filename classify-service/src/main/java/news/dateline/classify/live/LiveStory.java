package news.dateline.classify.live;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A story of the enriched topic, ready to be shown, found and counted.
 *
 * @param id 32 hexadecimal digits
 * @param tagged when it was put on the topic
 * @param record its value there, byte by byte
 * @param card JSON of what a list shows of it; some kilobytes at most
 * @param countries that it is about, best first
 * @param areas M49 codes of the sub-regions and regions of those, each once
 * @param themes Media Topics and those of the user's own, best first
 * @param language its primary subtag; {@link #UNKNOWN_LANGUAGE} where there is none
 * @param text all that a search looks through, as {@link Folding} folds it
 */
public record LiveStory(
    String id,
    Instant tagged,
    byte[] record,
    byte[] card,
    List<TagLabel> countries,
    Set<String> areas,
    List<TagLabel> themes,
    String language,
    String text) {

  /** As BCP 47 calls a language that is not known. */
  public static final String UNKNOWN_LANGUAGE = "und";

  /** For objects, and names of tags. */
  private static final int OVERHEAD = 2_000;

  public LiveStory {
    countries = List.copyOf(countries);
    areas = Set.copyOf(areas);
    themes = List.copyOf(themes);
  }

  /** About how much memory it takes, in bytes. */
  long size() {
    return OVERHEAD + record.length + card.length + 2L * text.length();
  }

  /** Codes of the countries that it is about, and of their areas. */
  Set<String> regions() {
    Set<String> regions = new HashSet<>(areas);
    countries.forEach(country -> regions.add(country.code()));
    return regions;
  }
}
