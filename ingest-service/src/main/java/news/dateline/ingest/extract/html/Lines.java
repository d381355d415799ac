package news.dateline.ingest.extract.html;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells lines of text that belong to a page and not to its article, by what they say. */
final class Lines {

  private static final String MARK = "\\s*[:!?.…»→>›]*";

  private static final Map<String, List<String>> LISTS = Sections.read("furniture-lines.txt");
  private static final Pattern WHOLE = pattern("whole", MARK);
  private static final Pattern START = pattern("start", "");
  private static final Pattern END = pattern("end", MARK);
  private static final Pattern LABEL = pattern("label", MARK);
  private static final Pattern TOPIC = pattern("topic", MARK);
  private static final Pattern ANYWHERE = Pattern.compile("\\b" + pattern("anywhere", ""));
  private static final Pattern CREDIT = pattern("credit", "");
  private static final Pattern OPENS = Pattern.compile("^[\\s(\\[（【*–—-]+");
  private static final Pattern PICTURE = pattern("picture", "");

  /** Longer lines say more than that, in UTF-16 units. */
  private static final int MAX_WHOLE = 80;

  private static final int MAX_END = 120;
  private static final int MAX_START = 250;
  private static final int MAX_PICTURE = 300;
  private static final int MAX_ANYWHERE = 400;

  private Lines() {}

  private static Pattern pattern(String section, String behind) {
    String choice = String.join("|", LISTS.getOrDefault(section, List.of()));
    return Pattern.compile("(?:" + choice + ")" + behind);
  }

  /** Whether it is a button, a label, a hint to another page, or a notice of the site. */
  static boolean isFurniture(String line) {
    int length = line.length();
    if (length >= MAX_ANYWHERE) {
      return false;
    }
    String lower = line.toLowerCase(Locale.ROOT);
    return (length < MAX_WHOLE && WHOLE.matcher(lower).matches())
        || (length < MAX_START && START.matcher(lower).lookingAt())
        || ANYWHERE.matcher(lower).find();
  }

  /** Whether it heads what is added to an article: comments, or who wrote it. */
  static boolean isEnd(String line) {
    return heads(END, line);
  }

  /** Whether it heads links to other articles, or asks to share or subscribe. */
  static boolean isLabel(String line) {
    return heads(LABEL, line);
  }

  /** Whether it heads links to other articles, or a part of this one. */
  static boolean isTopic(String line) {
    return !heads(LABEL, line) && heads(TOPIC, line);
  }

  /** Whether it says who else worked on an article, as the last lines of one do. */
  static boolean isCredit(String line) {
    return line.length() < MAX_PICTURE
        && CREDIT
            .matcher(OPENS.matcher(line.toLowerCase(Locale.ROOT)).replaceFirst(""))
            .lookingAt();
  }

  private static boolean heads(Pattern what, String line) {
    return line.length() < MAX_END && what.matcher(line.toLowerCase(Locale.ROOT)).matches();
  }

  /** Whether it stands below a picture. */
  static boolean isCaption(String line) {
    return line.length() < MAX_PICTURE && PICTURE.matcher(line.toLowerCase(Locale.ROOT)).matches();
  }
}
