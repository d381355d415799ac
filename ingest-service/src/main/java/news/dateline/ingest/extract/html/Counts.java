package news.dateline.ingest.extract.html;

/**
 * How much of a line of text is what, in characters without white space.
 *
 * @param chars all of it
 * @param linked in links to other pages
 * @param inner in links to pages of the same site
 * @param calling in links to pages that ask for something, a newsletter's for instance
 * @param social in links to channels and applications elsewhere
 * @param slanted in italic or small letters
 * @param dense that say as much as two or three letters do: ideographs, kana and Hangul
 */
record Counts(int chars, int linked, int inner, int calling, int social, int slanted, int dense) {

  static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

  /** Whether all is in italic or small letters. */
  boolean isSlanted() {
    return slanted > 0 && slanted == chars;
  }

  /** What running text of letters would take to say it. */
  int said() {
    return chars - linked + (linked == 0 ? dense : 0);
  }
}
