package news.dateline.classify.region.gazetteer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All places and the names that stand for them: the index of GeoNames' towns and divisions, and the
 * tables kept by hand. Immutable after it is loaded.
 */
public final class Gazetteer {

  private final Places places;
  private final NameIndex names;
  private final Beginnings beginnings;
  private final NameTable<CuratedName> curated;
  private final Map<String, Integer> countries;
  private final Beginnings phrases;

  Gazetteer(
      Places places,
      NameIndex names,
      Beginnings beginnings,
      NameTable<CuratedName> curated,
      Map<String, Integer> countries,
      Beginnings phrases) {
    this.places = places;
    this.names = names;
    this.beginnings = beginnings;
    this.curated = curated;
    this.countries = countries;
    this.phrases = phrases;
  }

  /**
   * The gazetteer on the class path with places of one's own.
   *
   * @throws IllegalStateException if a table is missing or torn
   */
  public static Gazetteer load(List<OwnPlace> own) {
    return new GazetteerLoader(own).load();
  }

  /** Tokens of the longest phrase in small letters that begins with this one; 0 if none does. */
  public int longestPhrase(long token) {
    return phrases.longest(NameIndex.key(token));
  }

  /** The places. */
  public Places places() {
    return places;
  }

  /** The place of a country by its ISO alpha-2; null if there is no such country. */
  public @Nullable Integer country(String code) {
    return countries.get(code);
  }

  /** Tokens of the longest name that begins with this one; 0 if none does. */
  public int longest(long token) {
    return beginnings.longest(NameIndex.key(token));
  }

  /** The hash of a name whose first tokens have a hash, with one more token; begins with 0. */
  public static long join(long name, long token) {
    return Tokens.join(name, token);
  }

  /** What the tables say of a name; null if it is not in them. */
  public @Nullable CuratedName curated(long name) {
    return curated.get(NameIndex.key(name));
  }

  /** The first link of what a name stands for; 0 if it stands for no place. */
  public int first(long name) {
    return names.first(name);
  }

  /** The link behind one; 0 behind the last. */
  public int next(int link) {
    return names.next(link);
  }

  /** What a link stands for; see {@link Postings}. */
  public int posting(int link) {
    return names.posting(link);
  }
}
