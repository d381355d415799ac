package news.dateline.ingest.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds names that stand on the line behind a label: "By" on one line, "Jane Doe" on the next. */
final class NamesBelowLabels {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern BY =
      Pattern.compile("(?:(?:story |text )?by|von|par|por)\\s?:?", FLAGS);

  private static final Pattern AUTHOR =
      Pattern.compile(
          "(?:(?:written|posted|published|words) by|(?:geschrieben|verfasst) von|écrit par|escrito"
              + " por|autor(?:in|en)?|authors?|auteure?s?|autore|verfasser(?:in)?|作者|"
              + Byline.LABELS
              + ")\\s?[:：]?",
          FLAGS);

  private static final int MAX_NAMES = 70;

  /** A label and its name are in one element, or in elements so near to each other. */
  private static final int WITHIN = 3;

  private NamesBelowLabels() {}

  /** The names in lines near a headline. */
  static List<String> near(PageTree tree, List<Box> lines) {
    List<String> names = find(tree, lines, BY, false);
    names.addAll(find(tree, lines, AUTHOR, true));
    return names;
  }

  /** The names in lines behind an article, where "by" may be of anything. */
  static List<String> behind(PageTree tree, List<Box> lines) {
    return find(tree, lines, AUTHOR, true);
  }

  /**
   * @param full whether only a first name with a surname counts: menus have authors, too
   */
  private static List<String> find(PageTree tree, List<Box> lines, Pattern label, boolean full) {
    List<String> names = new ArrayList<>();
    for (Box line : lines) {
      Box next = label.matcher(line.text()).matches() ? tree.nextRun(line) : null;
      String name = next == null || !isClose(line, next) ? null : name(next);
      if (name != null && (!full || NamesNearby.FULL_NAME.matcher(name).matches())) {
        names.add(name);
      }
    }
    return names;
  }

  private static @Nullable String name(Box line) {
    String text = line.text();
    boolean labelled = text.indexOf(':') >= 0 || text.indexOf('：') >= 0;
    String name = labelled || line.isProse() ? null : Byline.clean(text);
    return name == null || name.length() > MAX_NAMES ? null : name;
  }

  private static boolean isClose(Box line, Box other) {
    Box part = line.parent();
    for (int i = 0; i < WITHIN && part != null; i++) {
      if (part.holds(other)) {
        return true;
      }
      part = part.parent();
    }
    return false;
  }
}
