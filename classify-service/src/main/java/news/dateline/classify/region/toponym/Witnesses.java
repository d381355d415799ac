package news.dateline.classify.region.toponym;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import news.dateline.classify.region.gazetteer.CuratedName;
import news.dateline.classify.region.gazetteer.Feature;
import news.dateline.classify.region.gazetteer.Places;
import news.dateline.classify.region.gazetteer.Postings;
import news.dateline.classify.region.toponym.Witness.Kind;

/** Tells what the names of a text say about countries, each by its probability. */
final class Witnesses {

  private static final float LEAST_NAMED = 0.1f;
  private static final double LEAST = 0.05;

  private final Reading reading;
  private final Ranking ranking;
  private final Places places;

  Witnesses(Reading reading, Ranking ranking) {
    this.reading = reading;
    this.ranking = ranking;
    this.places = reading.places;
  }

  /**
   * @param named probability of each span that it names a place
   */
  List<Witness> of(float[] named) {
    List<Witness> witnesses = new ArrayList<>();
    for (int i = 0; i < named.length; i++) {
      Span span = reading.spans.get(i);
      Group group = reading.groupOf[i];
      if (span.isInstitution()) {
        addInstitution(witnesses, span);
      } else if (group != null && !group.elsewhere && named[i] >= LEAST_NAMED) {
        add(witnesses, span, group, ranking.shares(i), named[i]);
      }
    }
    return witnesses;
  }

  private static void addInstitution(List<Witness> witnesses, Span span) {
    CuratedName curated = Objects.requireNonNull(span.curated());
    Kind kind = curated.brand() ? Kind.BRAND : Kind.INSTITUTION;
    curated
        .institution()
        .forEach(
            (country, share) ->
                witnesses.add(
                    new Witness(span.start(), span.end(), span.name(), country, kind, share)));
  }

  /** One for each country that some of the candidates are in. */
  private void add(List<Witness> witnesses, Span span, Group group, float[] shares, float named) {
    boolean[] done = new boolean[shares.length];
    for (int c = 0; c < shares.length; c++) {
      int country = places.countryNumber(group.place(c));
      double sum = 0;
      int best = c;
      for (int d = c; d < shares.length; d++) {
        if (!done[d] && places.countryNumber(group.place(d)) == country) {
          done[d] = true;
          sum += shares[d];
          best = shares[d] > shares[best] ? d : best;
        }
      }
      String code = places.country(group.place(c));
      if (sum * named >= LEAST && !code.isEmpty()) {
        Kind kind = kind(group.candidates[best]);
        witnesses.add(new Witness(span.start(), span.end(), span.name(), code, kind, sum * named));
      }
    }
  }

  private Kind kind(int posting) {
    if (Postings.isDemonym(posting)) {
      return Kind.DEMONYM;
    }
    Feature feature = places.feature(Postings.place(posting));
    return switch (feature) {
      case COUNTRY -> Kind.COUNTRY;
      case FIRST_DIVISION, SECOND_DIVISION -> Kind.DIVISION;
      default -> Kind.TOWN;
    };
  }
}
