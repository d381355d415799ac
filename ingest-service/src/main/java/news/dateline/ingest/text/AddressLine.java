package news.dateline.ingest.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells lines that are the bare address of a page, with a word or three before it at most. */
public final class AddressLine {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)\\W{0,3}(?:\\p{L}[\\p{L} ]{0,30}: ?)?<?"
              + "(?:https?://(?:www\\.)?|www\\.)([^\\s/?#<>]+)\\S*\\s*");

  private AddressLine() {}

  /** "https://…", "&lt;https://…&gt;", "Read on: www.…". */
  public static boolean isOne(String line) {
    return ADDRESS.matcher(line).matches();
  }

  /** Whose page it is, as its address names it: "times.example"; empty for other lines. */
  public static String site(String line) {
    Matcher address = ADDRESS.matcher(line);
    return address.matches() ? address.group(1).toLowerCase(Locale.ROOT) : "";
  }
}
