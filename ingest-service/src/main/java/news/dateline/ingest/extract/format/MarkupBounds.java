package news.dateline.ingest.extract.format;

/**
 * How much of a text of strangers a tree is to be made of, reckoned before: each tag of three
 * characters becomes an element of a hundred bytes and more.
 */
public final class MarkupBounds {

  private static final String CDATA = "<![CDATA[";
  private static final String CDATA_END = "]]>";

  private MarkupBounds() {}

  /**
   * How far HTML may be parsed in one go: to the first tag behind so many tags and attributes, more
   * or less.
   *
   * @return where to go on; the length of the text where nothing is left
   */
  public static int end(String html, int from, int most) {
    boolean inTag = false;
    int parts = 0;
    for (int i = from; i < html.length(); i++) {
      char c = html.charAt(i);
      if (c == '<') {
        if (parts >= most) {
          return i;
        }
        parts++;
        inTag = true;
      } else if (c == '>') {
        inTag = false;
      } else if (inTag && startsAttribute(c)) {
        parts++;
      }
    }
    return html.length();
  }

  /** Whether XML has at most so many tags and attributes, more or less. */
  public static boolean isWithin(String xml, int most) {
    boolean inTag = false;
    int parts = 0;
    for (int i = 0; i < xml.length() && parts <= most; i++) {
      char c = xml.charAt(i);
      if (c == '<' && xml.startsWith(CDATA, i)) {
        int end = xml.indexOf(CDATA_END, i);
        i = end < 0 ? xml.length() : end;
        parts++;
      } else if (c == '<') {
        parts++;
        inTag = true;
      } else if (c == '>') {
        inTag = false;
      } else if (inTag && startsAttribute(c)) {
        parts++;
      }
    }
    return parts <= most;
  }

  /** What parts attributes; some of it stands in their values, too. */
  private static boolean startsAttribute(char c) {
    return c == '/' || c == '"' || c == '\'' || Character.isWhitespace(c);
  }
}
