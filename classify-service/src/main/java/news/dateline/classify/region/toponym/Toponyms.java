package news.dateline.classify.region.toponym;

import java.util.ArrayList;
import java.util.List;
import news.dateline.classify.region.gazetteer.Gazetteer;
import news.dateline.classify.region.gazetteer.Postings;
import news.dateline.classify.region.learn.Forest;

/** Finds the places that a text in English names. Safe for use by many threads. */
public final class Toponyms {

  private static final float[] NO_SHARES = {};
  private static final float[][] NO_ROWS = {};

  private final Gazetteer gazetteer;
  private final ToponymModel model;

  Toponyms(Gazetteer gazetteer, ToponymModel model) {
    this.gazetteer = gazetteer;
    this.model = model;
  }

  /** With the model on the class path. */
  public static Toponyms load(Gazetteer gazetteer) {
    return new Toponyms(gazetteer, ToponymModel.load());
  }

  /** The places that a text names, from left to right. */
  public List<Toponym> find(CharSequence text) {
    Reading reading = new Reading(gazetteer, text);
    float[] named = recognize(reading);
    weigh(reading, named);
    return resolve(reading, named);
  }

  /** Probability of each span that it names a place. */
  float[] recognize(Reading reading) {
    Support support = new Support(reading);
    SpotRow rows = new SpotRow(reading);
    Clues clues = new Clues(reading.tokens);
    float[] named = new float[reading.spans.size()];
    Ranking ranking = new Ranking(reading, support, model.ranker());
    for (int i = 0; i < named.length; i++) {
      Span span = reading.spans.get(i);
      if (span.isInstitution() && span.postings().length == 0) {
        continue;
      }
      float[][] ranks = NO_ROWS;
      float[] shares = NO_SHARES;
      if (reading.groupOf[i] != null) {
        ranks = ranking.rows(i);
        shares = ranking.shares(i);
      }
      clues.of(span);
      float lexical = model.words().logit(clues.features(), clues.count());
      float[] row = rows.of(i, lexical, ranks.length == 0 ? null : ranks, shares);
      named[i] = ToponymModel.sigmoid(model.recognizer().margin(row));
    }
    ranking.keep();
    return named;
  }

  /** Gives the names of a text the weight that they turned out to have. */
  static void weigh(Reading reading, float[] named) {
    for (Group group : reading.groups) {
      group.weight = 0;
    }
    for (int i = 0; i < named.length; i++) {
      Group group = reading.groupOf[i];
      if (group != null) {
        group.weight = Math.max(group.weight, named[i]);
      }
    }
    for (Group group : reading.groups) {
      group.weight *= (float) Math.log1p(group.count);
    }
  }

  private List<Toponym> resolve(Reading reading, float[] named) {
    Ranking ranking = new Ranking(reading, new Support(reading), model.secondRanker());
    List<Toponym> found = new ArrayList<>();
    for (int i = 0; i < named.length; i++) {
      if (named[i] < model.threshold()) {
        continue;
      }
      Span span = reading.spans.get(i);
      Group group = reading.groupOf[i];
      if (group == null) {
        found.add(new Toponym(span.start(), span.end(), -1, false, named[i], 0, model.score(named[i], 0)));
        continue;
      }
      float[] shares = ranking.shares(i);
      int best = 0;
      for (int c = 1; c < shares.length; c++) {
        best = shares[c] > shares[best] ? c : best;
      }
      found.add(
          new Toponym(
              span.start(),
              span.end(),
              group.place(best),
              Postings.isDemonym(group.candidates[best]),
              named[i],
              shares[best],
              model.score(named[i], shares[best])));
    }
    return found;
  }

  /** Ranks the candidates of spans, those of one name once where nothing stands behind them. */
  static final class Ranking {

    private final Reading reading;
    private final Support support;
    private final Forest forest;
    private final float[][][] rows;
    private final float[][] shares;

    Ranking(Reading reading, Support support, Forest forest) {
      this.reading = reading;
      this.support = support;
      this.forest = forest;
      this.rows = new float[reading.groups.size()][][];
      this.shares = new float[reading.groups.size()][];
    }

    float[][] rows(int span) {
      Group group = reading.groupOf[span];
      if (reading.held[span].length > 0) {
        return support.rows(span);
      }
      if (rows[group.number] == null) {
        rows[group.number] = support.rows(span);
      }
      return rows[group.number];
    }

    float[] shares(int span) {
      Group group = reading.groupOf[span];
      if (reading.held[span].length > 0) {
        return rank(rows(span));
      }
      if (shares[group.number] == null) {
        shares[group.number] = rank(rows(span));
      }
      return shares[group.number];
    }

    /** Lets the names of the text have the shares that were found. */
    void keep() {
      for (Group group : reading.groups) {
        float[] own = shares[group.number];
        group.shares = own == null ? shares(group.firstSpan) : own;
      }
    }

    private float[] rank(float[][] of) {
      float[] margins = new float[of.length];
      for (int c = 0; c < margins.length; c++) {
        margins[c] = of.length == 1 ? 0 : forest.margin(of[c]);
      }
      return Group.softmax(margins);
    }
  }
}
