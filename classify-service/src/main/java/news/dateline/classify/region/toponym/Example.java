package news.dateline.classify.region.toponym;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import news.dateline.classify.region.gazetteer.Gazetteer;
import news.dateline.classify.region.gazetteer.Places;
import news.dateline.classify.region.gazetteer.Postings;
import news.dateline.classify.region.home.Newsroom;
import news.dateline.classify.region.learn.Forest;
import news.dateline.classify.region.learn.Logistic;
import news.dateline.classify.region.learn.SparseModel;
import org.jspecify.annotations.Nullable;

/** A labelled text while models are trained: what each step sees in it. */
final class Example {

  private static final double NEAR = 161;

  final LabelledText text;
  final Reading reading;
  final LabelledText.@Nullable Label[] labels;

  /** Rows of the recognizer, of those spans that are learned from. */
  final List<float[]> spotRows = new ArrayList<>();

  final List<Float> spotLabels = new ArrayList<>();
  final List<Integer> spotSpans = new ArrayList<>();

  /** Probability of each span that it names a place, by models that have not seen the text. */
  float[] named = {};

  Example(LabelledText text, Gazetteer gazetteer, @Nullable Newsroom home) {
    this.text = text;
    this.reading = new Reading(gazetteer, text.text(), home);
    this.labels = new LabelledText.Label[reading.spans.size()];
    for (int i = 0; i < labels.length; i++) {
      Span span = reading.spans.get(i);
      labels[i] = text.labelOf(span.start(), span.end());
    }
  }

  /** Whether a place is the best known one of the first name in the text. */
  boolean isLargest(int place) {
    Group group = reading.groupOf.length == 0 ? null : reading.groupOf[0];
    if (group == null || group.candidates.length < 2) {
      return false;
    }
    int best = group.place(0);
    return best == place
        || (reading.places.countryNumber(best) == reading.places.countryNumber(place)
            && reading.places.squaredChord(best, place) < Places.chord(NEAR));
  }

  /** Adds a group of rows for each labelled span with a right and a wrong place to choose. */
  void addRanks(List<float[][]> rows, List<float[]> wishes) {
    Support support = new Support(reading);
    for (int i = 0; i < labels.length; i++) {
      float[] wish = wish(i);
      if (wish.length > 1) {
        rows.add(support.rows(i));
        wishes.add(wish);
      }
    }
  }

  /** The wished shares of a span's candidates; empty where none or all are right. */
  private float[] wish(int i) {
    LabelledText.Label label = labels[i];
    Group group = reading.groupOf[i];
    if (label == null || group == null || !label.hasPoint()) {
      return new float[0];
    }
    Places places = reading.places;
    float[] wish = new float[group.candidates.length];
    float sum = 0;
    for (int c = 0; c < wish.length; c++) {
      int place = group.place(c);
      double off = label.kilometres(places.latitude(place), places.longitude(place));
      // A place farther off is right too, but less likely the one that was meant.
      wish[c] = off < 30 ? 1 : off < NEAR ? 0.4f : 0;
      sum += wish[c];
    }
    boolean useful = sum > 0;
    for (int c = 0; c < wish.length; c++) {
      wish[c] /= sum;
    }
    return useful ? wish : new float[0];
  }

  void addWords(List<int[]> rows, List<Float> wishes) {
    Clues clues = new Clues(reading.tokens);
    for (int i = 0; i < labels.length; i++) {
      if (isLearned(i)) {
        clues.of(reading.spans.get(i));
        rows.add(Arrays.copyOf(clues.features(), clues.count()));
        wishes.add(labels[i] == null ? 0f : 1f);
      }
    }
  }

  /** Where demonyms are not labelled, nothing is learned of them. */
  private boolean isLearned(int i) {
    Span span = reading.spans.get(i);
    if (span.isPlaceless()) {
      return false;
    }
    boolean demonym = span.postings().length > 0;
    for (int posting : span.postings()) {
      demonym &= Postings.isDemonym(posting);
    }
    return text.demonyms() || !demonym;
  }

  /** Fills the rows of the recognizer by models that have not seen the text. */
  void addSpots(Forest ranker, SparseModel words) {
    Ranking ranking = new Ranking(reading, new Support(reading), ranker);
    SpotRow rows = new SpotRow(reading);
    Clues clues = new Clues(reading.tokens);
    for (int i = 0; i < labels.length; i++) {
      clues.of(reading.spans.get(i));
      float lexical = words.logit(clues.features(), clues.count());
      boolean known = reading.groupOf[i] != null;
      float[][] ranks = known ? ranking.rows(i) : null;
      float[] shares = known ? ranking.shares(i) : new float[0];
      float[] row = rows.of(i, lexical, ranks, shares);
      if (isLearned(i)) {
        spotRows.add(row);
        spotLabels.add(labels[i] == null ? 0f : 1f);
        spotSpans.add(i);
      }
    }
    ranking.keep();
  }

  /** Recognizes by a model that has not seen the text. */
  void recognize(Forest recognizer) {
    named = new float[labels.length];
    for (int k = 0; k < spotRows.size(); k++) {
      named[spotSpans.get(k)] = (float) Logistic.probability(recognizer.margin(spotRows.get(k)));
    }
    Toponyms.weigh(reading, named);
  }

  /** Adds what recognition, ranking and truth say of each span: two logits, and 0 or 1. */
  void addOutcomes(Forest ranker, List<double[]> outcomes) {
    Ranking ranking = new Ranking(reading, new Support(reading), ranker);
    for (int i = 0; i < labels.length; i++) {
      Group group = reading.groupOf[i];
      if (!isLearned(i) || group == null || named[i] < 0.2) {
        continue;
      }
      float[] shares = ranking.shares(i);
      Choice choice = Choice.of(reading.places, group, shares);
      LabelledText.Label label = labels[i];
      int place = group.place(choice.candidate());
      if (label != null && !label.hasPoint()) {
        continue;
      }
      boolean right =
          label != null
              && label.kilometres(reading.places.latitude(place), reading.places.longitude(place))
                  <= NEAR;
      outcomes.add(
          new double[] {
            ToponymSteps.logit(named[i]), ToponymSteps.logit(choice.share()), right ? 1 : 0
          });
    }
  }
}
