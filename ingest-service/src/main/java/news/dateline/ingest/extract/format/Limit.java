package news.dateline.ingest.extract.format;

/** The settings that {@link Limits} are made of, for messages that tell which one to raise. */
public enum Limit {
  BYTES("max-bytes"),
  CHARACTERS("max-characters"),
  EMBEDDED("max-embedded"),
  DEPTH("max-depth"),
  RATIO("max-ratio"),
  TIMEOUT("timeout");

  private final String key;

  Limit(String key) {
    this.key = "dateline.ingest.limits." + key;
  }

  /** As it stands in a configuration. */
  public String key() {
    return key;
  }

  /** What is wrong, with the setting that allows it. */
  public String told(String what) {
    return what + " (" + key + ")";
  }

  /**
   * For a document that is over it.
   *
   * @param what is too much, for instance {@code more than 8 deep}
   */
  public LimitException exceeded(String what) {
    return new LimitException(told(what));
  }

  /** For a document with more text in it than it may have. */
  public static LimitException text(int maxCharacters) {
    return CHARACTERS.exceeded("more than " + maxCharacters + " characters of text");
  }
}
