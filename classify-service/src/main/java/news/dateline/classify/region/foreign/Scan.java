package news.dateline.classify.region.foreign;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import news.dateline.classify.region.gazetteer.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds the runs of tokens that are names, the longest first. One text's. */
final class Scan {

  /** A people or an institution that tells of a country. */
  record Telling(int first, int last, int start, int end, Kind kind, int country) {}

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
      Pattern.compile(" (/|\\(|am |an |im |in |ob |bei |de |del |da |do |di |sur |sul |upon |nad"
              + "|Stad$|Province$|Department$|Region$|Governorate$|City$)");

  private final Tongue tongue;
  private final LocalNames names;
  private final Gazetteer gazetteer;
  private final Places places;
  private final Tokens tokens;
  private final Borders borders;
  private final List<Sighting> sightings = new ArrayList<>();
  private final List<Telling> tellings = new ArrayList<>();

  Scan(Tongue tongue, LocalNames names, Gazetteer gazetteer, Tokens tokens) {
    this.tongue = tongue;
    this.names = names;
    this.gazetteer = gazetteer;
    this.places = gazetteer.places();
    this.tokens = tokens;
    this.borders = Borders.of(tongue, tokens);
  }

  List<Sighting> sightings() {
    return sightings;
  }

  List<Telling> tellings() {
    return tellings;
  }

  void run() {
    int i = 0;
    while (i < tokens.size()) {
      int next = Edges.mayBegin(tokens, i) ? at(i) : i;
      i = next > i ? next : i + 1;
    }
  }

  /** The token behind the name that begins at one; the same if none does. */
  private int at(int first) {
    int longest =
        Math.max(names.longest(tokens.hash(first)), gazetteer.longest(tokens.hash(first)));
    Sighting best = null;
    Telling telling = null;
    long hash = 0;
    for (int last = first; last < first + longest && last < tokens.size(); last++) {
      if (last > first && !Edges.continues(tokens, last)) {
        break;
      }
      hash = Gazetteer.join(hash, tokens.hash(last));
      if (!Edges.mayEnd(tokens, first, last)) {
        continue;
      }
      Telling told = told(first, last, hash);
      telling = told == null ? telling : told;
      if (tokens.isCapital(first) && tokens.isCapital(last) && isWhole(first, last)) {
        List<Candidate> candidates = candidates(hash, text(first, last));
        if (!candidates.isEmpty()) {
          best = sighting(first, last, tokens.start(first), false, candidates);
        }
      }
    }
    if (best == null && telling == null) {
      best = inflected(first);
      best = best != null && isWhole(best.first(), best.last()) ? best : null;
      telling = best == null && isWhole(first, first) ? inflectedTelling(first) : null;
    }
    if (telling != null && (best == null || telling.last() >= best.last())) {
      tellings.add(telling);
      return telling.last() + 1;
    }
    if (best == null) {
      return first;
    }
    sightings.add(best);
    return best.last() + 1;
  }

  private String text(int first, int last) {
    return tokens.text().subSequence(tokens.start(first), tokens.end(last)).toString();
  }

  private @Nullable Telling told(int first, int last, long hash) {
    for (Local local : names.of(hash)) {
      boolean isThat =
          local.kind() != Kind.PLACE && Spelling.agrees(text(first, last), local.spelled(), tongue);
      boolean cased = Character.isLowerCase(local.spelled().charAt(0)) || tokens.isCapital(first);
      if (isThat && cased && borders.mayStand(first, last)) {
        return telling(first, last, local);
      }
    }
    return null;
  }

  private Telling telling(int first, int last, Local local) {
    return new Telling(
        first, last, tokens.start(first), tokens.end(last), local.kind(), local.place());
  }

  /** A part of a word with hyphens is no name, but the first in languages that so compound. */
  private boolean isWhole(int first, int last) {
    boolean chain =
        tongue.isCompounding()
            && !sightings.isEmpty()
            && sightings.get(sightings.size() - 1).last() == first - 1;
    boolean tail = first > 0 && !chain && tokens.gap(first) == '-' && isTight(first);
    boolean head = last + 1 < tokens.size() && tokens.gap(last + 1) == '-' && isTight(last + 1);
    return !tail && (!head || tongue.isCompounding() || !tokens.isCapital(last + 1));
  }

  private boolean isTight(int token) {
    return tokens.start(token) - tokens.end(token - 1) == 1;
  }

  private Sighting sighting(
      int first, int last, int start, boolean inflected, List<Candidate> candidates) {
    int end = last;
    boolean suffix = borders.isSuffix(last + 1);
    if (suffix) {
      end = last + 1;
    }
    boolean apart = borders.mayStand(first, end);
    return new Sighting(first, end, start, tokens.end(end), inflected, suffix, apart, candidates);
  }

  private List<Candidate> candidates(long hash, String text) {
    List<Candidate> candidates = new ArrayList<>();
    if (tongue.has("never", text.toLowerCase(tongue.locale()))) {
      return candidates;
    }
    for (Local local : names.of(hash)) {
      if (local.kind() == Kind.PLACE && Spelling.agrees(text, local.spelled(), tongue)) {
        candidates.add(new Candidate(local.place(), Source.LOCAL));
      }
    }
    CuratedName curated = gazetteer.curated(hash);
    if (curated != null && candidates.isEmpty() && (curated.brand() || curated.nowhere() > SELDOM)) {
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
    if (Spelling.agrees(text, name, tongue)) {
      return Source.USUAL;
    }
    if (places.feature(place) == Feature.COUNTRY || places.feature(place) == Feature.REGION) {
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
            && Spelling.agrees(text, name.substring(0, text.length()), tongue);
    boolean tail =
        !Character.isLetterOrDigit(name.charAt(from - 1))
            && name.charAt(from - 1) != '-'
            && (name.indexOf('/') >= 0 || name.startsWith("Provin") || name.startsWith("Départ"))
            && Spelling.agrees(text, name.substring(from), tongue);
    return head || tail;
  }

  private @Nullable Source script(int posting, String text) {
    int place = Postings.place(posting);
    boolean spoken = tongue.isSpokenIn(places.country(place));
    Feature feature = places.feature(place);
    if (feature == Feature.COUNTRY && tongue.hasTable() || feature == Feature.REGION) {
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

  /** A name with an ending or a particle: "Москве", "بكينيا". */
  private @Nullable Sighting inflected(int token) {
    if (!tokens.isCapital(token)) {
      return null;
    }
    String word = tokens.string(token);
    if (tongue.isInflecting()) {
      Sighting local = byStems(token);
      if (local != null) {
        return local;
      }
    }
    if (tokens.length(token) < Edges.SHORTEST_INFLECTED && word.charAt(0) < 0x600
        || tongue.has("word", word.toLowerCase(Locale.ROOT))) {
      return null;
    }
    for (Edges.Form form : Edges.forms(word, tongue)) {
      if (tongue.has("word", form.word().toLowerCase(tongue.locale()))) {
        continue;
      }
      long hash = Gazetteer.join(0, Tokens.wordHash(form.word()));
      List<Candidate> candidates = candidates(hash, form.word());
      if (tongue.hasCapitalNouns()) {
        candidates.removeIf(candidate -> !hasAdjective(candidate.place()));
      }
      if (!candidates.isEmpty()) {
        return sighting(token, token, tokens.start(token) + form.skipped(), true, candidates);
      }
    }
    return null;
  }

  /** So many other words end as German adjectives of towns do that only those of large ones count. */
  private boolean hasAdjective(int place) {
    return places.feature(place).isAdministrative() || places.population(place) >= SMALLEST_WITH_PARTS;
  }

  private @Nullable Sighting byStems(int first) {
    int longest = names.longestByStem(tokens.string(first));
    Sighting best = null;
    long stems = 0;
    for (int last = first; last < first + longest && last < tokens.size(); last++) {
      if (last > first && !Edges.continues(tokens, last)) {
        break;
      }
      stems = Gazetteer.join(stems, LocalNames.stem(tokens.string(last)));
      for (Local local : names.byStems(stems)) {
        if (local.kind() == Kind.PLACE && isForm(local.spelled(), text(first, last))) {
          Candidate candidate = new Candidate(local.place(), Source.LOCAL);
          best = sighting(first, last, tokens.start(first), true, List.of(candidate));
        }
      }
    }
    return best;
  }

  /** Short names are those of many other words, too. */
  private static boolean isForm(String name, String text) {
    return name.length() > SHORTEST && Math.abs(name.length() - text.length()) <= SHORTEST + 1;
  }

  private @Nullable Telling inflectedTelling(int token) {
    String word = tokens.string(token);
    if (UnicodeScript.of(word.charAt(0)) != UnicodeScript.ARABIC) {
      long stem = Gazetteer.join(0, LocalNames.stem(word));
      for (Local local : tongue.isInflecting() ? names.byStems(stem) : List.<Local>of()) {
        boolean cased =
            Character.isLowerCase(local.spelled().charAt(0)) || tokens.isCapital(token);
        if (local.kind() != Kind.PLACE && cased && isForm(local.spelled(), word)) {
          return telling(token, token, local);
        }
      }
      return null;
    }
    for (Edges.Form form : Edges.forms(word, tongue)) {
      for (Local local : names.of(Gazetteer.join(0, Tokens.wordHash(form.word())))) {
        if (local.kind() != Kind.PLACE) {
          return telling(token, token, local);
        }
      }
    }
    return null;
  }

}
