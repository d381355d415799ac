package news.dateline.classify.region.toponym;

import java.util.Arrays;
import java.util.stream.IntStream;
import news.dateline.classify.region.gazetteer.CuratedName;
import news.dateline.classify.region.gazetteer.Feature;
import news.dateline.classify.region.gazetteer.Places;
import news.dateline.classify.region.gazetteer.Postings;
import org.jspecify.annotations.Nullable;

/**
 * All mentions of one name in a text and the places that it can stand for. How probable each is
 * changes while the text is worked through.
 */
final class Group {

  /** Of more namesakes the smallest are left out. */
  private static final int MOST = 20;

  final int tokens;
  final @Nullable CuratedName curated;

  /** Postings, the likeliest by themselves first. */
  final int[] candidates;

  /** Of each candidate: how well known it is by itself, as a logit; the same as a probability. */
  final float[] prior;

  final float[] priorShare;

  /** Of each candidate: in how many mentions a place that holds it stands behind a comma. */
  final int[] chained;

  /** Probability of each candidate, as far as it is known. */
  float[] shares;

  /** How probable it is that the name stands for a place at all, times its mentions' logarithm. */
  float weight;

  /** What each candidate says by itself; null until it is asked for. */
  float @Nullable [][] alone;

  int count;
  int chains;

  /** Mentions that look like a person's name. */
  int persons;

  /** Mentions behind a preposition of place. */
  int located;

  /** Whether it stands in a dateline: in capitals, first in its paragraph. */
  boolean dateline;

  /** Whether it stands in a list such as "Clay and Grant counties". */
  boolean countyList;

  /** Its number among the groups of the text. */
  final int number;

  /** The first of its mentions. */
  final int firstSpan;

  /** Of each candidate: whether the name is but the beginning of its name in this text. */
  private final boolean[] shortFor;

  /** Whether a mention says that it lies where none of the candidates does. */
  boolean elsewhere;

  Group(Places places, Span span, int firstSpan, int number, Outline outline) {
    this.number = number;
    this.tokens = span.tokens();
    this.curated = span.curated();
    this.firstSpan = firstSpan;
    int[] longer = span.isOwn() ? NONE : outline.longer(span.name());
    int[] postings = peoples(places, with(own(places, span), longer), outline.isPlain(span));
    float[] scores = new float[postings.length];
    float[] order = new float[postings.length];
    for (int i = 0; i < postings.length; i++) {
      scores[i] = prior(places, postings[i], span.curated());
      order[i] = scores[i] + outline.bonus(Postings.place(postings[i]), span);
    }
    int size = Math.min(MOST, postings.length);
    this.candidates = new int[size];
    this.prior = new float[size];
    boolean[] used = new boolean[postings.length];
    for (int k = 0; k < size; k++) {
      int best = -1;
      for (int i = 0; i < postings.length; i++) {
        if (!used[i] && (best < 0 || order[i] > order[best])) {
          best = i;
        }
      }
      used[best] = true;
      candidates[k] = postings[best];
      prior[k] = scores[best];
    }
    sort();
    this.shortFor = new boolean[size];
    for (int k = 0; k < size; k++) {
      for (int posting : longer) {
        shortFor[k] |= Postings.place(posting) == place(k);
      }
    }
    this.priorShare = softmax(prior);
    this.shares = priorShare;
    this.chained = new int[size];
  }

  private static final int[] NONE = {};

  private static int[] with(int[] postings, int[] longer) {
    if (longer.length == 0) {
      return postings;
    }
    return IntStream.concat(
            Arrays.stream(postings),
            Arrays.stream(longer)
                .filter(
                    more ->
                        Arrays.stream(postings)
                            .noneMatch(p -> Postings.place(p) == Postings.place(more))))
        .toArray();
  }

  /** A people rather than a county or small town of its name: "the Canadian guard". */
  private static int[] peoples(Places places, int[] postings, boolean plain) {
    if (!plain || Arrays.stream(postings).noneMatch(Postings::isDemonym)) {
      return postings;
    }
    return Arrays.stream(postings)
        .filter(
            posting ->
                Postings.isDemonym(posting)
                    || (places.population(Postings.place(posting)) >= KNOWN
                        && !Postings.isOtherName(posting)))
        .toArray();
  }

  private static final int KNOWN = 100_000;

  /** The likeliest by themselves first. */
  private void sort() {
    for (int i = 1; i < prior.length; i++) {
      for (int k = i; k > 0 && prior[k] > prior[k - 1]; k--) {
        float score = prior[k];
        prior[k] = prior[k - 1];
        prior[k - 1] = score;
        int posting = candidates[k];
        candidates[k] = candidates[k - 1];
        candidates[k - 1] = posting;
      }
    }
  }

  /** Whether the name is but the beginning of a candidate's name in this text. */
  boolean isShortFor(int candidate) {
    return shortFor[candidate];
  }

  /** A name that a user has added means the user's places only. */
  private static int[] own(Places places, Span span) {
    return span.isOwn()
        ? Arrays.stream(span.postings())
            .filter(posting -> places.isOwn(Postings.place(posting)))
            .toArray()
        : span.postings();
  }

  private static float prior(Places places, int posting, @Nullable CuratedName curated) {
    int place = Postings.place(posting);
    Feature feature = places.feature(place);
    double score = 0.8 * Math.log(places.population(place) + 500.0);
    score +=
        switch (feature) {
          case COUNTRY -> 8;
          case FIRST_DIVISION -> 2;
          case CAPITAL -> 2.5;
          case SEAT -> 1;
          case REGION -> 2;
          case SECOND_DIVISION, SECTION -> -1;
          default -> 0;
        };
    score -= Postings.isOtherName(posting) ? 2.5 : 0;
    if (curated != null && !curated.shares().isEmpty()) {
      score += 2 * Math.log(curated.share(places.country(place)) + 0.02);
    }
    return (float) score;
  }

  static float[] softmax(float[] scores) {
    float most = Float.NEGATIVE_INFINITY;
    for (float score : scores) {
      most = Math.max(most, score);
    }
    float[] shares = new float[scores.length];
    float sum = 0;
    for (int i = 0; i < scores.length; i++) {
      shares[i] = (float) Math.exp(scores[i] - most);
      sum += shares[i];
    }
    for (int i = 0; i < scores.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }

  int place(int candidate) {
    return Postings.place(candidates[candidate]);
  }

  /** Whether it is part of somebody's name, and nowhere said to be a place. */
  boolean isPerson() {
    return persons > 0 && located == 0 && chains == 0;
  }

  /** The likeliest candidate. */
  int best() {
    int best = 0;
    for (int i = 1; i < shares.length; i++) {
      if (shares[i] > shares[best]) {
        best = i;
      }
    }
    return best;
  }
}
