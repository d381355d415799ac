package news.dateline.classify.region.toponym;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import news.dateline.classify.region.gazetteer.Gazetteer;
import news.dateline.classify.region.gazetteer.Postings;
import news.dateline.classify.region.home.Newsroom;
import news.dateline.classify.region.learn.Logistic;
import org.jspecify.annotations.Nullable;

/** Finds the places that a text in English names. Safe for use by many threads. */
public final class Toponyms {

  /** A logit of the words alone below which nothing else helps: spares most of the work. */
  private static final float HOPELESS = -4.5f;

  /** Probability that a name that a user has added stands for the user's place. */
  private static final float OWN = 0.97f;

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

  /**
   * With the model in a file, or the one on the class path if there is no such file.
   *
   * @throws IOException if it cannot be read
   */
  public static Toponyms load(Gazetteer gazetteer, Path file) throws IOException {
    if (!Files.exists(file)) {
      return load(gazetteer);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new Toponyms(gazetteer, ToponymModel.read(in));
    }
  }

  /** The places that a text names, and what else in it speaks for a country. */
  public Findings find(CharSequence text) {
    return find(text, null);
  }

  /**
   * The same, told where the newsroom is.
   *
   * @param home null where that is not known
   */
  public Findings find(CharSequence text, @Nullable Newsroom home) {
    Reading reading = new Reading(gazetteer, text, home);
    float[] named = recognize(reading);
    new OtherMentions(reading).lift(named);
    weigh(reading, named);
    Ranking ranking =
        new Ranking(reading, new Support(reading), model.steps(reading).secondRanker());
    List<Toponym> toponyms = resolve(reading, named, ranking);
    return new Findings(reading.tokens, toponyms, new Witnesses(reading, ranking).of(named));
  }

  /** Probability of each span that it names a place. */
  float[] recognize(Reading reading) {
    Support support = new Support(reading);
    SpotRow rows = new SpotRow(reading);
    Clues clues = new Clues(reading.tokens);
    float[] named = new float[reading.spans.size()];
    ToponymSteps steps = model.steps(reading);
    Ranking ranking = new Ranking(reading, support, steps.ranker());
    for (int i = 0; i < named.length; i++) {
      Span span = reading.spans.get(i);
      if (span.isPlaceless()) {
        continue;
      }
      if (span.isOwn()) {
        named[i] = OWN;
        continue;
      }
      clues.of(span);
      float lexical = model.words().logit(clues.features(), clues.count());
      if (lexical < HOPELESS) {
        continue;
      }
      float[][] ranks = NO_ROWS;
      float[] shares = NO_SHARES;
      if (reading.groupOf[i] != null) {
        ranks = ranking.rows(i);
        shares = ranking.shares(i);
      }
      float[] row = rows.of(i, lexical, ranks.length == 0 ? null : ranks, shares);
      named[i] = (float) Logistic.probability(steps.recognizer().margin(row));
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
        group.weight = group.elsewhere ? 0 : Math.max(group.weight, named[i]);
      }
    }
    for (Group group : reading.groups) {
      group.weight *= (float) Math.log1p(group.count);
    }
  }

  private List<Toponym> resolve(Reading reading, float[] named, Ranking ranking) {
    List<Toponym> found = new ArrayList<>();
    ToponymSteps steps = model.steps(reading);
    for (int i = 0; i < named.length; i++) {
      if (named[i] < steps.threshold()) {
        continue;
      }
      Span span = reading.spans.get(i);
      Group group = reading.groupOf[i];
      if (group == null || group.elsewhere) {
        found.add(
            new Toponym(
                span.start(), span.end(), -1, false, named[i], 0, steps.score(named[i], 0)));
        continue;
      }
      float[] shares = ranking.shares(i);
      Choice choice = Choice.of(reading.places, group, shares);
      int best = choice.candidate();
      found.add(
          new Toponym(
              span.start(),
              span.end(),
              group.place(best),
              Postings.isDemonym(group.candidates[best]),
              named[i],
              choice.share(),
              steps.score(named[i], choice.share())));
    }
    return found;
  }
}
