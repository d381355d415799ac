package news.dateline.ingest.extract.html;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Leaves out what is called something that articles are not. */
final class Pruning {

  /**
   * The largest share of the page's text that a box may have and be left out: names of boxes that
   * hold all of a page tell of the page, for instance that it has comments.
   */
  private static final double MAX_COMMENTS = 0.9;

  private static final double MAX_FURNITURE = 0.5;

  /** Of elements that HTML has for asides, beside an article of at least so many characters. */
  private static final double MAX_ASIDE = 0.9;

  private static final int MIN_ARTICLE = 100;
  private static final double MAX_SIDE = 0.85;
  private static final double MAX_WEAK = 0.4;

  /** Of a box that is named as furniture and as an article. */
  private static final double MAX_CONTRADICTION = 0.25;

  /** Weak names are believed where less than this share of a box is running text. */
  private static final double RUNNING_TEXT = 0.5;

  private static final double MANY_LINKS = 0.4;
  private static final double FEW_LINKS = 0.1;

  /** Of a paragraph that no caption or notice has, in characters. */
  private static final int LONG = 120;

  private static final String COOKIE = "cookie";
  private static final int CHARS_A_COOKIE = 400;
  private static final int CHARS_ONE_COOKIE = 300;

  /** What notices on cookies speak of. */
  private static final Pattern CONSENT =
      Pattern.compile(
          "accept|agree|consent|privacy|polic(?:y|ies)|settings|preferences|web ?site|(?:this|our)"
              + " site|browser"
              + "|datenschutz|akzeptier|zustimm|einverstanden|einstellung|webseite|verwende|nutz|erlaub|acept|aceit|polític|privacidad|navega|sitio|confidentialité|politique|notre"
              + " site|acconsent|accett|questo sito|akkoord|toestaan|souhlas|soubor|zgod|stron",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final PageTree tree;
  private final @Nullable Box headline;

  private final @Nullable Box standfirst;

  private Pruning(PageTree tree, @Nullable Box headline, @Nullable Box standfirst) {
    this.tree = tree;
    this.headline = headline;
    this.standfirst = standfirst;
  }

  /**
   * @param title of the page, which may be about cookies
   */
  static void of(
      PageTree tree, @Nullable Box headline, @Nullable Box standfirst, @Nullable String title) {
    Pruning pruning = new Pruning(tree, headline, standfirst);
    pruning.prune(Trait.COMMENTS, MAX_COMMENTS);
    if (title == null || !title.toLowerCase(Locale.ROOT).contains(COOKIE)) {
      pruning.pruneCookies();
    }
    pruning.prune(Trait.FURNITURE, MAX_FURNITURE);
    Prompts.prune(tree, headline, standfirst);
    if (headline != null) {
      pruning.prune(Trait.SIDE, MAX_SIDE);
    }
    pruning.prune(Trait.WEAK, MAX_WEAK);
    tree.count(headline);
  }

  private void prune(Trait trait, double most) {
    tree.count(headline);
    int all = tree.root().prose();
    List<Box> boxes = tree.boxes();
    for (int i = 1; i < boxes.size(); i++) {
      Box box = boxes.get(i);
      if (box.isLeftOut()) {
        i = box.end() - 1;
      } else if (box.has(trait)
          && !box.holds(headline)
          && (trait == Trait.COMMENTS || !box.holds(standfirst))
          && isPrunable(box, trait, most, all)) {
        all -= box.prose();
        if (trait == Trait.WEAK && isHead(box)) {
          tree.within(box).stream()
              .filter(run -> run.isRun() && !run.isHeading())
              .forEach(run -> run.leaveOut(Reason.FURNITURE));
        } else {
          box.leaveOut(trait == Trait.COMMENTS ? Reason.COMMENTS : Reason.FURNITURE);
        }
        i = box.end() - 1;
      }
    }
  }

  /** Whether it holds the heading of the text behind it, as each post of a live blog has one. */
  private boolean isHead(Box box) {
    Box parent = box.parent();
    return parent != null
        && box.end() < parent.end()
        && tree.get(box.end()).prose() > 0
        && tree.within(box).stream()
            .anyMatch(run -> run.isRun() && run.isHeading() && run.linkDensity() == 0);
  }

  private boolean isPrunable(Box box, Trait trait, double most, int all) {
    boolean isAside = headline != null && (box.tag().equals("aside") || box.tag().equals("footer"));
    boolean isRest = isAside && trait == Trait.FURNITURE && all - box.prose() >= MIN_ARTICLE;
    if (box.prose() > (isRest ? MAX_ASIDE : most) * all) {
      return false;
    }
    return switch (trait) {
      case FURNITURE ->
          (!box.has(Trait.BODY) || box.prose() <= MAX_CONTRADICTION * all)
              && !(isLongText(box) && isInTheMidst(box));
      case WEAK -> box.prose() < RUNNING_TEXT * box.chars() || box.linkDensity() > MANY_LINKS;
      default -> true;
    };
  }

  /** Paragraphs of some length and hardly a link: no furniture has that in the midst of a text. */
  private boolean isLongText(Box box) {
    return box.linkDensity() < FEW_LINKS
        && tree.within(box).stream().filter(run -> run.isProse() && run.own() > LONG).count() > 1;
  }

  /** Whether what stands before and behind it in the same box is running text. */
  private boolean isInTheMidst(Box box) {
    Box parent = box.parent();
    boolean before = false;
    if (parent != null) {
      for (int i = parent.index() + 1; i < parent.end(); i = tree.get(i).end()) {
        Box other = tree.get(i);
        if (other == box) {
          int next = box.end();
          return before && next < parent.end() && isText(tree.get(next));
        }
        before = isText(other);
      }
    }
    return false;
  }

  private boolean isText(Box box) {
    return box.tag().equals("p")
        && !box.isLeftOut()
        && tree.within(box).stream().anyMatch(run -> run.isProse() && run.own() > LONG);
  }

  /** Boxes that speak of cookies again and again. */
  private void pruneCookies() {
    tree.count(headline);
    List<Box> boxes = tree.boxes();
    int[] cookies = new int[boxes.size()];
    for (int i = boxes.size() - 1; i > 0; i--) {
      Box box = boxes.get(i);
      if (!box.isLeftOut()) {
        cookies[i] += occurrences(box.text());
        Box parent = box.parent();
        if (parent != null) {
          cookies[parent.index()] += cookies[i];
        }
      }
    }
    for (int i = 1; i < boxes.size(); i++) {
      Box box = boxes.get(i);
      boolean often =
          cookies[i] > 1
              ? box.chars() < CHARS_A_COOKIE * cookies[i]
              : cookies[i] == 1 && box.chars() < CHARS_ONE_COOKIE;
      if (box.isLeftOut()) {
        i = box.end() - 1;
      } else if (often && !box.holds(headline) && asksConsent(box) && !isInTheMidst(box)) {
        box.leaveOut(Reason.COOKIES);
        i = box.end() - 1;
      }
    }
  }

  /** Recipes have cookies as well. */
  private boolean asksConsent(Box box) {
    if (box.isRun()) {
      return CONSENT.matcher(box.text()).find();
    }
    return tree.within(box).stream()
        .anyMatch(run -> run.isRun() && !run.isLeftOut() && CONSENT.matcher(run.text()).find());
  }

  private static int occurrences(String text) {
    int count = 0;
    String lower = text.toLowerCase(Locale.ROOT);
    for (int at = lower.indexOf(COOKIE); at >= 0; at = lower.indexOf(COOKIE, at + 1)) {
      count++;
    }
    return count;
  }
}
