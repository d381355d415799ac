package news.dateline.classify.theme;

/** The two ways to a theme. */
public enum ThemePath {
  /** From the vectors of the words alone: thousands of stories a second. */
  FAST,
  /** By a transformer where the words alone leave doubt: tens of stories a second. */
  THOROUGH
}
