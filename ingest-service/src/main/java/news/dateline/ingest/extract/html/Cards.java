package news.dateline.ingest.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out boxes within an article that are other articles, whatever they are called: a title
 * that leads to one, and its first words.
 */
final class Cards {

  private static final Set<String> NO_CARDS = Set.of("table", "tbody", "tr", "td", "p");
  private static final Pattern TITLE = Pattern.compile("title|head", Pattern.CASE_INSENSITIVE);
  private static final int MIN_TITLE = 15;
  private static final double ALL_LINKS = 0.9;

  /** One has no more lines, and no more characters. */
  private static final int MAX_RUNS = 5;

  private static final int MAX_CHARS = 500;

  /** Where they are more of the text, the article is a list. */
  private static final double MAX_SHARE = 0.3;

  private Cards() {}

  static void leaveOut(PageTree tree, @Nullable Box headline, Box body) {
    List<Box> cards = new ArrayList<>();
    int others = 0;
    // Above the first paragraph it may be the article's own.
    boolean begun = false;
    for (int i = body.index() + 1; i < body.end(); i++) {
      Box box = tree.get(i);
      boolean card = begun && !box.isLeftOut() && !box.holds(headline) && isCard(tree, box);
      if (card) {
        cards.add(box);
      }
      if (card || box.isLeftOut()) {
        i = box.end() - 1;
      } else if (box.isRun()) {
        others += box.prose();
        begun |= box.isProse();
      }
    }
    int prose = cards.stream().mapToInt(Box::prose).sum();
    if (prose <= MAX_SHARE * (prose + others)) {
      cards.forEach(card -> card.leaveOut(Reason.TEASER));
    }
  }

  private static boolean isCard(PageTree tree, Box box) {
    if (box.isRun()
        || box.runs() < 2
        || box.runs() > MAX_RUNS
        || box.chars() > MAX_CHARS
        || NO_CARDS.contains(box.tag())) {
      return false;
    }
    List<Box> runs =
        tree.within(box).stream().filter(run -> run.isRun() && !run.isLeftOut()).toList();
    int title = 0;
    while (title < runs.size() && !isTitle(runs.get(title))) {
      title++;
    }
    return runs.stream().limit(title).noneMatch(Box::isProse)
        && runs.stream()
            .skip(title + 1L)
            .anyMatch(run -> run.isProse() && run.own() == run.chars());
  }

  private static boolean isTitle(Box run) {
    return run.innerDensity() > ALL_LINKS
        && run.chars() >= MIN_TITLE
        && (run.isHeading() || TITLE.matcher(run.element().className()).find());
  }
}
