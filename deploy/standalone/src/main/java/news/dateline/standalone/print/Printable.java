package news.dateline.standalone.print;

/** Text from outside for a terminal, which control characters in it could steer. */
public final class Printable {

  private Printable() {}

  /** On one line. */
  public static String line(String text) {
    return text.strip().replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ");
  }

  /** With its lines and tabs. */
  public static String lines(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\n\\t]]+", " ");
  }
}
