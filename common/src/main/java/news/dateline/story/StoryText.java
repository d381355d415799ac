package news.dateline.story;

import java.text.Normalizer;
import java.util.Locale;
import news.dateline.document.Digest;

/**
 * What a story says: all that taggers read.
 *
 * @param headline may be empty
 * @param body plain text, paragraphs split by an empty line ({@code \n\n}); may be empty
 */
public record StoryText(String headline, String body) {

  /** Headline and body as one line, for comparing: compatibility forms, lower case, one space. */
  public String fold() {
    String text = Normalizer.normalize(headline + " " + body, Normalizer.Form.NFKC);
    StringBuilder line = new StringBuilder(text.length());
    boolean behindSpace = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = isSpace(c);
      if (!space) {
        line.append(c);
      } else if (!behindSpace) {
        line.append(' ');
      }
      behindSpace = space;
    }
    return line.toString().strip().toLowerCase(Locale.ROOT);
  }

  /** Unicode's white space, all of which is a single unit. */
  private static boolean isSpace(char c) {
    return c == ' '
        || c >= '\t' && c <= '\r'
        || c >= 0x80 && (Character.isSpaceChar(c) || c == 0x85);
  }

  /** A short fingerprint of the text, equal when {@link #fold()} is: 16 hexadecimal digits. */
  public String fingerprint() {
    return Digest.fingerprint("fingerprint", fold());
  }
}
