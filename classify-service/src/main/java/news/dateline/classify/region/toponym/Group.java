package news.dateline.classify.region.toponym;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

  private static final int MOST_KIN = 8;

  /** How probable it is by itself that a name means what it plainly means. */
  private static final float PLAIN = 0.9f;

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

  /** Whether a bracket stands right behind a dateline of it, as the mark of an agency does. */
  boolean wire;

  /** Whether it stands in a list such as "Clay and Grant counties". */
  boolean countyList;

  /** Whether it stands behind a comma and a name that its first candidate may hold. */
  boolean holdsBefore;

  /** Whether a division in which no place of the name is known says that none of them is meant. */
  boolean elsewhere;

  /** Whether it stands in a list all others of which are countries. */
  boolean amongCountries;

  /** The groups of whose names this one's is a part, or whose names are a part of this one's. */
  List<Group> kin = List.of();

  /** Its number among the groups of the text. */
  final int number;

  /** The first of its mentions. */
  final int firstSpan;

  Group(Places places, Span span, int firstSpan, int number) {
    this.number = number;
    this.tokens = span.tokens();
    this.curated = span.curated();
    this.firstSpan = firstSpan;
    int[] postings = own(places, span);
    float[] scores = new float[postings.length];
    for (int i = 0; i < postings.length; i++) {
      scores[i] = prior(places, postings[i], span.curated());
    }
    int size = Math.min(MOST, postings.length);
    this.candidates = new int[size];
    this.prior = new float[size];
    boolean[] used = new boolean[postings.length];
    for (int k = 0; k < size; k++) {
      int best = -1;
      for (int i = 0; i < postings.length; i++) {
        if (!used[i] && (best < 0 || scores[i] > scores[best])) {
          best = i;
        }
      }
      used[best] = true;
      candidates[k] = postings[best];
      prior[k] = scores[best];
    }
    this.priorShare = softmax(prior);
    this.shares = priorShare;
    this.chained = new int[size];
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

  void addKin(Group other) {
    if (other == this || kin.size() == MOST_KIN || kin.contains(other)) {
      return;
    }
    if (kin.isEmpty()) {
      kin = new ArrayList<>(2);
    }
    kin.add(other);
  }

  int place(int candidate) {
    return Postings.place(candidates[candidate]);
  }

  /** Whether the name by itself hardly ever means anything but a place of that sort. */
  boolean isPlainly(Places places, Feature feature) {
    return priorShare[0] >= PLAIN
        && !Postings.isDemonym(candidates[0])
        && places.feature(place(0)) == feature;
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
