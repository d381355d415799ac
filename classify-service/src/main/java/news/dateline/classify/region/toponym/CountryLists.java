package news.dateline.classify.region.toponym;

import java.util.List;
import news.dateline.classify.region.gazetteer.Feature;
import news.dateline.classify.region.gazetteer.Places;
import news.dateline.classify.region.gazetteer.Tokens;
import org.jspecify.annotations.Nullable;

/** Names in lists of countries, as "Italy and Georgia", "Portugal, Georgia and Fiji". */
final class CountryLists {

  private final Places places;
  private final Tokens tokens;
  private final List<Span> spans;
  private final Group[] groupOf;

  CountryLists(Reading reading) {
    this.places = reading.places;
    this.tokens = reading.tokens;
    this.spans = reading.spans;
    this.groupOf = reading.groupOf;
  }

  /** Notes for each name whether it stands in a list all others of which are countries. */
  void mark() {
    for (int from = 0; from < spans.size(); ) {
      int to = from + 1;
      while (to < spans.size() && isJoined(to)) {
        to++;
      }
      mark(from, to);
      from = to;
    }
  }

  private void mark(int from, int to) {
    for (int i = from; i < to; i++) {
      Group group = groupOf[i];
      if (group != null && areOthersCountries(from, to, i)) {
        group.amongCountries = true;
      }
    }
  }

  /** One of them must have no namesakes to speak of: Peru and Lebanon are towns of Indiana, too. */
  private boolean areOthersCountries(int from, int to, int but) {
    boolean sure = false;
    for (int i = from; i < to; i++) {
      if (i != but && !isCountry(groupOf[i])) {
        return false;
      }
      sure |= i != but && !isShared(groupOf[i]);
    }
    return sure;
  }

  private boolean isCountry(@Nullable Group group) {
    return group != null && group.isPlainly(places, Feature.COUNTRY);
  }

  private static boolean isShared(Group group) {
    return group.curated != null && group.curated.shares().size() > 1;
  }

  /** Whether nothing but a comma, "and" or "or" stands between a name and the one before it. */
  private boolean isJoined(int span) {
    int first = spans.get(span).first();
    int behind = spans.get(span - 1).last() + 1;
    if (first == behind) {
      return tokens.gap(first) == ',';
    }
    char gap = tokens.gap(behind);
    return first == behind + 1
        && tokens.gap(first) == ' '
        && (gap == ' ' || gap == ',')
        && Lexicon.JOINTS.contains(tokens.hash(behind));
  }
}
