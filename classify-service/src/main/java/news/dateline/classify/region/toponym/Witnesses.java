package news.dateline.classify.region.toponym;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.dateline.classify.region.gazetteer.Feature;
import news.dateline.classify.region.gazetteer.Places;
import news.dateline.classify.region.gazetteer.Postings;
import news.dateline.classify.region.toponym.Witness.Kind;

/** Tells what the names of a text say about countries, each by its probability. */
final class Witnesses {

  private static final float LEAST_NAMED = 0.1f;

  /** So much does the place say where an organisation of many countries speaks there. */
  private static final double SEAT = 0.25;

  private static final double LEAST = 0.05;

  /** A namesake of a smaller part of the likeliest one's share is none to speak of. */
  private static final double LEAST_OF_BEST = 0.15;

  private final Reading reading;
  private final Ranking ranking;
  private final Places places;
  private final ToponymModel model;

  /** Hashes of the names of the cities that organisations of the text sit in. */
  private final Set<Long> seats;

  Witnesses(Reading reading, Ranking ranking, ToponymModel model) {
    this.model = model;
    this.reading = reading;
    this.seats = Seats.in(reading.tokens);
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
        witnesses.add(
            new Witness(
                span.start(),
                span.end(),
                span.name(),
                institution(span),
                span.isBrand() ? Kind.BRAND : Kind.INSTITUTION,
                1));
      } else if (group != null && named[i] >= least(i)) {
        add(witnesses, i, span, group, named[i]);
      }
    }
    return witnesses;
  }

  /** What the text has as another word too speaks for a country only if it is taken for a place. */
  private double least(int span) {
    return reading.doubt(span) < 1 ? model.threshold() : LEAST_NAMED;
  }

  private static String institution(Span span) {
    String country = span.curated() == null ? null : span.curated().institution();
    return country == null ? "" : country;
  }

  /** One for each country that some of the candidates are in. */
  private void add(List<Witness> witnesses, int number, Span span, Group group, float named) {
    float[] shares = ranking.shares(number);
    float[][] ranks = ranking.rows(number);
    Choice choice = Choice.of(places, group, shares);
    double trust =
        model.score(ToponymModel.trustRow(ranks[choice.candidate()], named, choice.share()));
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
      // If it is not that place, then one in a country that the others are in.
      double same = Math.min(1, Math.max(0, ranks[c][RankFeature.SAME_COUNTRY.ordinal()]));
      sum *= seats.contains(span.name()) && reading.isLocated(span) ? SEAT : 1;
      sum *= span.isOwn() ? 1 : (trust + (named - trust) * same) / named;
      boolean likely = sum >= LEAST_OF_BEST * choice.share();
      if (likely && sum * named >= LEAST && !code.isEmpty()) {
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
