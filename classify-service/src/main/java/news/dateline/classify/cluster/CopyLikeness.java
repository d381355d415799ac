package news.dateline.classify.cluster;

/**
 * What two texts have in common, as far as samples of them tell.
 *
 * @param common shingles of both
 * @param shorter shingles of the text that has fewer of them
 * @param longer shingles of the other one
 * @param filling what of their frames
 * @param caseless whether one is of a script with spaces and without capitals, in which no names,
 *     and so hardly any frames, can be told
 */
public record CopyLikeness(int common, int shorter, int longer, Filling filling, boolean caseless) {

  /** With fewer shingles in common it may be a phrase. */
  private static final int LEAST_COMMON = 5;

  /** At the lower end of what is likely, so much of the shorter text must be in the longer one. */
  private static final double LEAST_SHARE = 0.6;

  /** The same where frames tell nothing: patterns have less in common, and edited copies too. */
  private static final double LEAST_SHARE_CASELESS = 0.85;

  /** Below it frames that are filled otherwise weigh more. */
  private static final double SURE_SHARE = 0.95;

  /** 95 %, on one side. */
  private static final double Z = 1.645;

  /**
   * How the frames that two texts have in common are filled.
   *
   * @param same frames with the same figures and names in them
   * @param different frames with others
   */
  public record Filling(int same, int different) {

    private static final int LEAST_DIFFERENT = 2;
    private static final double MOST_DIFFERENT = 0.25;
    private static final double MOST_DIFFERENT_UNSURE = 0.15;

    /** With no more frames, one of them is enough. */
    private static final int FEW = 3;

    /**
     * Whether it is as two stories made from one pattern have it.
     *
     * @param sure whether they have nearly all of their text in common
     */
    boolean isOfPattern(boolean sure) {
      int all = same + different;
      int least = !sure && all <= FEW ? 1 : LEAST_DIFFERENT;
      return different >= least
          && different > (sure ? MOST_DIFFERENT : MOST_DIFFERENT_UNSURE) * all;
    }
  }

  /** The share of the shorter text that is in the longer one, 0 to 1. */
  public double similarity() {
    return shorter == 0 ? 0 : (double) common / shorter;
  }

  /** Whether one is a copy of the other, cut or lightly edited. */
  public boolean isCopy() {
    double least = leastShare();
    return common >= LEAST_COMMON
        && least > (caseless ? LEAST_SHARE_CASELESS : LEAST_SHARE)
        && !filling.isOfPattern(similarity() >= SURE_SHARE);
  }

  /** The lower end of Wilson's interval (1927) of the similarity. */
  private double leastShare() {
    double n = shorter;
    double share = similarity();
    double spread = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
    return (share + Z * Z / (2 * n) - spread) / (1 + Z * Z / n);
  }
}
