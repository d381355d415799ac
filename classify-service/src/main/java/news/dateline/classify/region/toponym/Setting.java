package news.dateline.classify.region.toponym;

import java.util.ArrayList;
import java.util.List;
import news.dateline.classify.region.gazetteer.Feature;
import news.dateline.classify.region.gazetteer.Places;
import news.dateline.classify.region.gazetteer.Tokens;

/**
 * What the sentences around the names of a text say of which places they are: its dateline, names
 * that stand in one list, and words that go with a city or with a state.
 */
final class Setting {

  private static final Words CITY_BEFORE =
      Words.of("mayor city downtown streets street suburb suburbs outskirts borough midtown");
  private static final Words CITY_BEHIND =
      Words.of("mayor city police subway airport suburb suburbs streets residents metro");
  private static final Words AREA_BEFORE =
      Words.of("state gov governor upstate province government republic sen rep");
  private static final Words AREA_BEHIND =
      Words.of(
          "state gov governor governors lawmakers legislature legislators senate senator senators"
              + " sen rep province voters republican republicans democrats democrat law border"
              + " government parliament");
  private static final Words AREA_PARTS =
      Words.of(
          "northern southern eastern western northeastern northwestern southeastern southwestern"
              + " northeast northwest southeast southwest north south east west rural upstate");
  private static final long OF = Tokens.wordHash("of");
  private static final long AND = Tokens.wordHash("and");
  private static final long OR = Tokens.wordHash("or");
  private static final float FAR = (float) Math.log(4 + 1e-7);

  private final Reading reading;
  private final Places places;
  private final Tokens tokens;

  /** The group of the name that the dateline begins with; -1 where there is none. */
  private final int dateline;

  private final int datelineSpan;

  /** How much more the words around each group's names say of a city than of a state or country. */
  private final float[] cities;

  private final List<List<Group>> listed = new ArrayList<>();

  Setting(Reading reading) {
    this.reading = reading;
    this.places = reading.places;
    this.tokens = reading.tokens;
    int span = Dateline.of(tokens, reading.spans);
    Group group = span < 0 ? null : reading.groupOf[span];
    this.dateline = group == null ? -1 : group.number;
    this.datelineSpan = group == null ? -1 : span;
    this.cities = new float[reading.groups.size()];
    reading.groups.forEach(each -> listed.add(new ArrayList<>(0)));
    for (int i = 0; i < reading.spans.size(); i++) {
      Group of = reading.groupOf[i];
      if (of != null) {
        cities[of.number] += city(reading.spans.get(i));
        link(i, of);
      }
    }
  }

  /** 1 where the words around a name go with a city, -1 where they go with a state or country. */
  private int city(Span span) {
    int before = span.first() - 1;
    int behind = span.last() + 1;
    boolean apart = before >= 0 && tokens.gap(span.first()) == ' ';
    long word = apart ? tokens.hash(before) : 0;
    if (word == OF) {
      word = tokens.hash(before - 1);
    } else if (apart && isArea(before)) {
      return -1;
    }
    if (CITY_BEFORE.contains(word) || CITY_BEHIND.contains(behind(behind))) {
      return 1;
    }
    return AREA_BEFORE.contains(word) || AREA_BEHIND.contains(behind(behind)) ? -1 : 0;
  }

  /** "northern Jamaica": cities are seldom said to have a north. */
  private boolean isArea(int token) {
    return AREA_PARTS.contains(tokens.hash(token)) && !tokens.isCapital(token);
  }

  /** The word behind a name, over a possessive. */
  private long behind(int token) {
    if (token < tokens.size() && tokens.gap(token) == '\'' && tokens.length(token) == 1) {
      return tokens.hash(token + 1);
    }
    return token < tokens.size() && tokens.gap(token) == ' ' ? tokens.hash(token) : 0;
  }

  /** Notes that a name and the next one stand in one list, each with what it is held by. */
  private void link(int i, Group group) {
    int last = i;
    while (reading.held[last].length > 0) {
      last++;
    }
    int next = last + 1;
    if (next >= reading.spans.size() || reading.groupOf[next] == null) {
      return;
    }
    int at = reading.spans.get(last).last() + 1;
    char gap = tokens.gap(at);
    if (gap != ' ' && gap != ',') {
      return;
    }
    boolean joined = tokens.hash(at) == AND || tokens.hash(at) == OR;
    int first = joined ? at + 1 : at;
    Group other = reading.groupOf[next];
    boolean listing = joined ? tokens.gap(first) == ' ' : gap == ',';
    if (listing && reading.spans.get(next).first() == first && other != group) {
      listed.get(group.number).add(other);
      listed.get(other.number).add(group);
    }
  }

  /** Whether a span is the name that the dateline begins with. */
  boolean isDateline(int span) {
    return span == datelineSpan;
  }

  /** Fills what of the row of {@link RankFeature}s of a candidate is told by this. */
  void fill(float[] row, Group group, int c, boolean inDateline) {
    int place = group.place(c);
    Feature feature = places.feature(place);
    boolean area = feature == Feature.COUNTRY || feature == Feature.FIRST_DIVISION;
    set(row, RankFeature.CITY_WORDS, area ? -cities[group.number] : cities[group.number]);
    set(row, RankFeature.SHORT_FORM, group.isShortFor(c) ? 1 : 0);
    set(row, RankFeature.DATELINED, inDateline ? 2 : group.number == dateline ? 1 : 0);
    nearDateline(row, group, place);
    inList(row, inDateline ? List.of() : listed.get(group.number), place);
  }

  private void nearDateline(float[] row, Group group, int place) {
    set(row, RankFeature.DATELINE_NEAR, FAR);
    if (dateline < 0 || group.number == dateline) {
      set(row, RankFeature.DATELINE_COUNTRY, -1);
      set(row, RankFeature.DATELINE_FIRST, -1);
      return;
    }
    Group of = reading.groups.get(dateline);
    int best = of.place(of.best());
    set(row, RankFeature.DATELINE_NEAR, (float) Math.log(places.squaredChord(best, place) + 1e-7));
    float country = 0;
    float first = 0;
    for (int d = 0; d < of.candidates.length; d++) {
      int other = of.place(d);
      country += isSameCountry(place, other) ? of.shares[d] : 0;
      first += isSameFirst(place, other) ? of.shares[d] : 0;
    }
    set(row, RankFeature.DATELINE_COUNTRY, country);
    set(row, RankFeature.DATELINE_FIRST, first);
  }

  private void inList(float[] row, List<Group> others, int place) {
    float kind = 0;
    float country = 0;
    float first = 0;
    for (Group other : others) {
      for (int d = 0; d < other.candidates.length; d++) {
        int neighbour = other.place(d);
        kind += kind(neighbour) == kind(place) ? other.shares[d] : 0;
        country += isSameCountry(place, neighbour) ? other.shares[d] : 0;
        first += isSameFirst(place, neighbour) ? other.shares[d] : 0;
      }
    }
    boolean none = others.isEmpty();
    set(row, RankFeature.LIST_KIND, none ? -1 : kind / others.size());
    set(row, RankFeature.LIST_COUNTRY, none ? -1 : country / others.size());
    set(row, RankFeature.LIST_FIRST, none ? -1 : first / others.size());
  }

  private Feature kind(int place) {
    Feature feature = places.feature(place);
    return feature.isAdministrative() || feature == Feature.REGION ? feature : Feature.TOWN;
  }

  private boolean isSameCountry(int place, int other) {
    return places.countryNumber(place) != 0
        && places.countryNumber(place) == places.countryNumber(other);
  }

  private boolean isSameFirst(int place, int other) {
    return places.firstDivision(place) != 0
        && places.firstDivision(place) == places.firstDivision(other);
  }

  private static void set(float[] row, RankFeature feature, float value) {
    row[feature.ordinal()] = value;
  }
}
