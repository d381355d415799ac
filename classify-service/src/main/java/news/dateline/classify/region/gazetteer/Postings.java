package news.dateline.classify.region.gazetteer;

/** A place that a name can stand for, as one number: the place and in which way it is its name. */
public final class Postings {

  /** Another name than the usual one, or one in another language. */
  static final int OTHER_NAME = 1;

  /** A people or an adjective. */
  static final int DEMONYM = 2;

  /** Counts only behind a comma, as in "Dayton, OH". */
  static final int ABBREVIATION = 4;

  private static final int BITS = 3;

  private Postings() {}

  static int of(int place, int flags) {
    return place << BITS | flags;
  }

  /** A place by its usual name. */
  public static int of(int place) {
    return of(place, 0);
  }

  /** Number of the place. */
  public static int place(int posting) {
    return posting >>> BITS;
  }

  /** Whether the name is another than the place's usual one. */
  public static boolean isOtherName(int posting) {
    return (posting & OTHER_NAME) != 0;
  }

  /** Whether the name is that of its people, or its adjective. */
  public static boolean isDemonym(int posting) {
    return (posting & DEMONYM) != 0;
  }

  /** Whether the name counts only behind a comma. */
  public static boolean isAbbreviation(int posting) {
    return (posting & ABBREVIATION) != 0;
  }
}
