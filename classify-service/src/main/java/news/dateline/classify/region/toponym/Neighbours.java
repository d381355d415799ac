package news.dateline.classify.region.toponym;

import java.util.List;
import news.dateline.classify.region.gazetteer.Feature;
import news.dateline.classify.region.gazetteer.Places;

/**
 * Where the weightiest names of a text may lie, for telling how near a place is to them. All points
 * are in a few arrays, one behind the other, so that a processor measures several at once.
 */
final class Neighbours {

  /** So many places of a name are looked at, the likeliest. */
  private static final int MOST_PLACES = 4;

  private static final float LEAST_SHARE = 0.04f;
  private static final float SURE = 0.7f;
  private static final float SCALE_50 = (float) (1 / Places.chord(50));
  private static final float SCALE_200 = (float) (1 / Places.chord(200));

  /** The squared chord of two places on opposite sides of the earth. */
  private static final float OPPOSITE = 4;

  private final Places places;
  private final Group[] names;

  /** Behind the last point of each name. */
  private final int[] ends;

  private int points;
  private final float[] xs;
  private final float[] ys;
  private final float[] zs;
  private final float[] shares;

  /** Of each point: 0 if its name surely lies there, else more than any distance. */
  private final float[] doubts;

  /** Of the place that is measured: how near each point is, two ways, and how far if it is sure. */
  private final float[] near50;

  private final float[] near200;
  private final float[] far;

  /** Names that are not neighbours of the place that is measured: its own, and their kin. */
  private final boolean[] aside;

  private float totalNear50;
  private float totalNear200;
  private float nearest;

  /**
   * @param names with the shares and weights that they have now
   */
  Neighbours(Places places, List<Group> names) {
    this.places = places;
    this.names = names.toArray(Group[]::new);
    this.ends = new int[this.names.length];
    this.aside = new boolean[this.names.length];
    int most = MOST_PLACES * this.names.length;
    this.xs = new float[most];
    this.ys = new float[most];
    this.zs = new float[most];
    this.shares = new float[most];
    this.doubts = new float[most];
    this.near50 = new float[most];
    this.near200 = new float[most];
    this.far = new float[most];
    for (int i = 0; i < ends.length; i++) {
      add(this.names[i], points);
      ends[i] = points;
    }
  }

  private void add(Group name, int start) {
    int[] chosen = new int[MOST_PLACES];
    for (int c = 0; c < name.candidates.length; c++) {
      Feature feature = places.feature(name.place(c));
      boolean wide = feature == Feature.COUNTRY || feature == Feature.FIRST_DIVISION;
      if (wide || name.shares[c] < LEAST_SHARE) {
        continue;
      }
      int at = points;
      if (points == start + MOST_PLACES) {
        at = least(start);
        if (shares[at] >= name.shares[c]) {
          continue;
        }
      } else {
        points++;
      }
      chosen[at - start] = name.place(c);
      shares[at] = name.shares[c];
    }
    for (int i = start; i < points; i++) {
      int place = chosen[i - start];
      xs[i] = places.x(place);
      ys[i] = places.y(place);
      zs[i] = places.z(place);
      doubts[i] = shares[i] * Math.min(1, 2 * name.weight) > SURE ? 0 : OPPOSITE;
    }
  }

  /** The least likely of the points from one on. */
  private int least(int start) {
    int least = start;
    for (int i = start + 1; i < points; i++) {
      least = shares[i] < shares[least] ? i : least;
    }
    return least;
  }

  /**
   * Tells whose places are measured next.
   *
   * @param own the name that the places have
   */
  void begin(Group own) {
    for (int i = 0; i < names.length; i++) {
      aside[i] = names[i] == own || own.kin.contains(names[i]);
    }
  }

  /** Measures how near a place is to all names but its own and their kin. */
  void measure(int place) {
    measure(places.x(place), places.y(place), places.z(place));
    totalNear50 = 0;
    totalNear200 = 0;
    nearest = OPPOSITE;
    float total = 0.3f;
    int from = 0;
    for (int i = 0; i < names.length; i++) {
      if (!aside[i]) {
        float weight = names[i].weight;
        float best50 = 0;
        float best200 = 0;
        for (int j = from; j < ends[i]; j++) {
          best50 = Math.max(best50, near50[j]);
          best200 = Math.max(best200, near200[j]);
          nearest = Math.min(nearest, far[j]);
        }
        total += weight;
        totalNear50 += weight * best50;
        totalNear200 += weight * best200;
      }
      from = ends[i];
    }
    totalNear50 /= total;
    totalNear200 /= total;
  }

  private void measure(float placeX, float placeY, float placeZ) {
    for (int i = 0; i < points; i++) {
      float x = placeX - xs[i];
      float y = placeY - ys[i];
      float z = placeZ - zs[i];
      float chord = x * x + y * y + z * z;
      near50[i] = shares[i] / (1 + chord * SCALE_50);
      near200[i] = shares[i] / (1 + chord * SCALE_200);
      far[i] = chord + doubts[i];
    }
  }

  /** How near the names are, 0 to 1, each by its weight; 50 km are half as near as none. */
  float near50() {
    return totalNear50;
  }

  /** The same, by 200 km. */
  float near200() {
    return totalNear200;
  }

  /** The squared chord to the nearest of the names that surely lie where they are thought to. */
  float nearest() {
    return nearest;
  }
}
