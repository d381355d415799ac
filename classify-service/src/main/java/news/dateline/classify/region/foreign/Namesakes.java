package news.dateline.classify.region.foreign;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.classify.region.foreign.LocalNames.Kind;
import news.dateline.classify.region.foreign.LocalNames.Local;
import news.dateline.classify.region.foreign.Sighting.Candidate;
import news.dateline.classify.region.foreign.Sighting.Source;
import news.dateline.classify.region.gazetteer.CuratedName;
import news.dateline.classify.region.gazetteer.Feature;
import news.dateline.classify.region.gazetteer.Gazetteer;
import news.dateline.classify.region.gazetteer.Places;
import news.dateline.classify.region.gazetteer.Postings;
import org.jspecify.annotations.Nullable;

/** Which places a name may mean in a language. Immutable. */
final class Namesakes {

  private static final int LARGE = 100_000;
  private static final int SEAT = 30_000;
  private static final int SMALLEST = 2_000;
  private static final int SMALLEST_WITH_PARTS = 50_000;
  private static final int LARGEST = 300_000;

  /** Share of uses of a name that mean no place, in English, from which on it is left alone. */
  private static final double SELDOM = 0.5;

  private static final int SHORTEST = 3;
  private static final int SHORTEST_ARABIC = 3;

  /** Japanese writes names of other countries' places in Katakana. */
  private static final Set<String> HAN = Set.of("CN", "HK", "JP", "KP", "KR", "MO", "TW");

  /** What tells a town from its namesakes: "am Main", "de la Frontera". */
  private static final Pattern ADDITION =
      Pattern.compile(
          " (/|\\(|am |an |im |in |ob |bei |de |del |da |do |di |sur |sul |upon |nad"
              + "|Stad$|Province$|Department$|Region$|Governorate$|City$)");

  private final Tongue tongue;
  private final LocalNames names;
  private final Gazetteer gazetteer;
  private final Places places;

  Namesakes(Tongue tongue, LocalNames names, Gazetteer gazetteer) {
    this.tongue = tongue;
    this.names = names;
    this.gazetteer = gazetteer;
    this.places = gazetteer.places();
  }

  /** Tokens of the longest name that begins with one. */
  int longest(long token) {
    return Math.max(names.longest(token), gazetteer.longest(token));
  }

  /**
   * Which places are called so, the language's own names for them first.
   *
   * @param hash of the name
   * @param text as it is written
   */
  List<Candidate> of(long hash, String text) {
    List<Candidate> candidates = new ArrayList<>();
    if (tongue.has("never", text.toLowerCase(tongue.locale()))) {
      return candidates;
    }
    for (Local local : names.of(hash)) {
      if (local.kind() == Kind.PLACE && NativeSpelling.agrees(text, local.spelled(), tongue)) {
        candidates.add(new Candidate(local.place(), Source.LOCAL));
      }
    }
    CuratedName curated = gazetteer.curated(hash);
    if (curated != null
        && candidates.isEmpty()
        && (curated.brand() || curated.nowhere() > SELDOM)) {
      return candidates;
    }
    boolean latin = UnicodeScript.of(text.charAt(0)) == UnicodeScript.LATIN;
    if (latin && text.length() < SHORTEST && candidates.isEmpty()) {
      return candidates;
    }
    for (int link = gazetteer.first(hash); link > 0; link = gazetteer.next(link)) {
      int posting = gazetteer.posting(link);
      int place = Postings.place(posting);
      if (Postings.isAbbreviation(posting) || Postings.isDemonym(posting)) {
        continue;
      }
      Source source =
          places.isOwn(place) ? Source.OWN : latin ? latin(posting, text) : script(posting, text);
      if (source != null && candidates.stream().noneMatch(known -> known.place() == place)) {
        candidates.add(new Candidate(place, source));
      }
    }
    return candidates;
  }

  private @Nullable Source latin(int posting, String text) {
    int place = Postings.place(posting);
    String name = places.name(place);
    boolean spoken = tongue.isSpokenIn(places.country(place));
    if (!isLargeEnough(place, spoken)) {
      return null;
    }
    if (NativeSpelling.agrees(text, name, tongue)) {
      return Source.USUAL;
    }
    if (places.feature(place).isCountryOrRegion()) {
      return null;
    }
    if (isPart(text, name)) {
      return spoken && places.population(place) >= SMALLEST_WITH_PARTS ? Source.PART : null;
    }
    if (tongue.hasTable()) {
      return null;
    }
    boolean known = spoken || places.population(place) >= LARGEST;
    return known && text.length() > SHORTEST ? Source.OTHER : null;
  }

  /** "Frankfurt" of "Frankfurt am Main", "San Sebastián" of "Donostia / San Sebastián". */
  private boolean isPart(String text, String name) {
    int from = name.length() - text.length();
    if (from <= 0) {
      return false;
    }
    boolean head =
        ADDITION.matcher(name).region(text.length(), name.length()).lookingAt()
            && NativeSpelling.agrees(text, name.substring(0, text.length()), tongue);
    boolean tail =
        !Character.isLetterOrDigit(name.charAt(from - 1))
            && name.charAt(from - 1) != '-'
            && (name.indexOf('/') >= 0 || name.startsWith("Provin") || name.startsWith("Départ"))
            && NativeSpelling.agrees(text, name.substring(from), tongue);
    return head || tail;
  }

  private @Nullable Source script(int posting, String text) {
    int place = Postings.place(posting);
    boolean spoken = tongue.isSpokenIn(places.country(place));
    Feature feature = places.feature(place);
    if ((feature == Feature.COUNTRY && tongue.hasTable()) || feature == Feature.REGION) {
      return null;
    }
    if (!isLargeEnough(place, spoken) || feature == Feature.SECOND_DIVISION) {
      return null;
    }
    if (tongue.code().equals("ja") && isHan(text) && !HAN.contains(places.country(place))) {
      return null;
    }
    boolean arabic = UnicodeScript.of(text.charAt(0)) == UnicodeScript.ARABIC;
    return arabic && text.length() < SHORTEST_ARABIC ? null : Source.SCRIPT;
  }

  private static boolean isHan(String text) {
    return UnicodeScript.of(text.charAt(0)) == UnicodeScript.HAN;
  }

  private boolean isLargeEnough(int place, boolean spoken) {
    int population = places.population(place);
    return switch (places.feature(place)) {
      case COUNTRY, CAPITAL, REGION -> true;
      case FIRST_DIVISION -> spoken || population >= LARGE;
      case SECOND_DIVISION -> spoken && population >= LARGE;
      case SEAT -> population >= (spoken ? SMALLEST : SEAT);
      case SECTION -> population >= LARGE;
      default -> population >= (spoken ? SMALLEST : LARGE);
    };
  }

  /**
   * So many other words end as German adjectives of towns do that only those of large ones count.
   */
  boolean hasAdjective(int place) {
    return places.feature(place).isAdministrative()
        || places.population(place) >= SMALLEST_WITH_PARTS;
  }
}
