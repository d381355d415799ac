package news.dateline.story;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import news.dateline.document.Digest;

/**
 * What a story says: all that taggers read.
 *
 * @param headline may be empty
 * @param body plain text, paragraphs split by an empty line ({@code \n\n}); may be empty
 */
public record StoryText(String headline, String body) {

  private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  /** Headline and body as one line, for comparing: compatibility forms, lower case, one space. */
  public String fold() {
    String text = Normalizer.normalize(headline + " " + body, Normalizer.Form.NFKC);
    return SPACE.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  /** A short fingerprint of the text, equal when {@link #fold()} is: 16 hexadecimal digits. */
  public String fingerprint() {
    return Digest.id("fingerprint", fold()).substring(0, 16);
  }
}
