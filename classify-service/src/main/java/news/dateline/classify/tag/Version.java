package news.dateline.classify.tag;

/** The version of Dateline, as its jar tells it. */
public final class Version {

  private Version() {}

  /** For instance {@code 0.1.0}; {@code dev} where it does not run from a jar. */
  public static String get() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }
}
