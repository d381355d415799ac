package news.dateline.ingest.extract.html;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Lists of keywords in one string. */
final class Keywords {

  private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;]\\s*");

  private Keywords() {}

  static List<String> split(String list) {
    return Arrays.stream(SEPARATOR.split(list.strip()))
        .filter(keyword -> !keyword.isEmpty())
        .distinct()
        .toList();
  }
}
