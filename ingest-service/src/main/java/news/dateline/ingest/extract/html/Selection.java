package news.dateline.ingest.extract.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Selects the lines of an article. */
final class Selection {

  private static final Pattern ORNAMENT = Pattern.compile("[_*=~#•·. –—-]+");

  private static final Set<String> CELLS = Set.of("td", "th");

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  /** Classes that tell but where an element stands. */
  private static final Pattern LAYOUT =
      Pattern.compile("^(?:col|columns?|row|grid|container|wrapper|cell|span|clearfix)(?:-|$)");

  private static final double ALL_LINKS = 0.9;
  private static final double MANY_LINKS = 0.4;
  private static final double FEW_LINKS = 0.3;

  /** A lead has at least so many characters outside of links. */
  private static final int MIN_LEAD = 40;

  private static final int MIN_NAMED_LEAD = 15;

  /** What stands before the headline is part of the article where it is so much of it. */
  private static final double MUCH = 0.35;

  /** Of a label before the title of another page, in characters without white space. */
  private static final int MAX_LABEL = 20;

  private static final int MIN_TITLE = 20;
  private static final String LABEL_ENDS = ":|：";

  /** A line that asks to subscribe has no more characters. */
  private static final int MAX_CALL = 200;

  private static final int MIN_TAIL = 80;
  private static final int MIN_LIST_PROSE = 200;

  private final PageTree tree;
  private final @Nullable Box headline;
  private final Box body;
  private final List<Box> lines = new ArrayList<>();

  private Selection(PageTree tree, @Nullable Box headline, Box body) {
    this.tree = tree;
    this.headline = headline;
    this.body = body;
  }

  /**
   * The lines of the article, in order.
   *
   * @param body the box that holds most of it
   */
  static List<Box> of(PageTree tree, @Nullable Box headline, Box body) {
    Cards.leaveOut(tree, headline, body);
    Selection selection = new Selection(tree, headline, body);
    selection.lead();
    selection.select(body, selection.start());
    selection.tail();
    return selection.lines;
  }

  /** Running text between the headline and the body. */
  private void lead() {
    Box scope = body.parent();
    boolean above = headline != null && headline.index() < body.index();
    while (above && scope != null && !scope.holds(headline)) {
      scope = scope.parent();
    }
    if (scope == null) {
      return;
    }
    int from = above && headline != null ? headline.index() + 1 : scope.index() + 1;
    for (int i = from; i < body.index(); i++) {
      Box box = tree.get(i);
      if (!box.isRun() && !box.holds(body)) {
        leaveOutAside(box);
      }
      if (box.isLeftOut()) {
        i = box.end() - 1;
      } else if (box.isRun() && isLead(box)) {
        lines.add(box);
      }
    }
  }

  private static boolean isLead(Box run) {
    Box box = run.parent();
    boolean named = box != null && box.has(Trait.LEAD) && !Opening.isAboutArticle(run.text(), null);
    return run.own() >= (named ? MIN_NAMED_LEAD : MIN_LEAD)
        && run.linkDensity() < MANY_LINKS
        && !Lines.isFurniture(run.text())
        && !Lines.isCaption(run.text());
  }

  /** Where the article starts in its body. */
  private int start() {
    if (headline == null || !body.holds(headline)) {
      return body.index();
    }
    int before = 0;
    for (int i = body.index(); i < headline.index(); i++) {
      Box box = tree.get(i);
      if (box.isLeftOut()) {
        i = box.end() - 1;
      } else if (box.isRun()) {
        before += box.prose();
      }
    }
    return before < MUCH * body.prose() ? headline.index() : body.index();
  }

  private void select(Box scope, int start) {
    for (int i = Math.max(scope.index(), start); i < scope.end(); i++) {
      Box box = tree.get(i);
      if (!box.isRun() && box != scope && !box.holds(headline)) {
        leaveOutAside(box);
      }
      if (box.isLeftOut()) {
        i = box.end() - 1;
      } else if (box.isRun() && box != headline) {
        Ending ending = Ending.at(tree, box, scope, lines);
        if (ending == null) {
          add(box);
        } else {
          box.leaveOut(Reason.BEHIND);
          i = ending.end() - 1;
        }
      }
    }
  }

  private void add(Box run) {
    if (run.innerDensity() > ALL_LINKS
        && !isInListOfProse(run)
        && !isOverText(run)
        && !DataTables.isCell(tree, run)) {
      run.leaveOut(Reason.LINKS);
    } else if (run.tag().equals("pre")) {
      lines.add(run);
    } else if (Lines.isFurniture(run.text()) || isOrnament(run)) {
      run.leaveOut(Reason.LINE);
    } else if (isLabelledLink(run) || (run.calls() > 0 && run.chars() < MAX_CALL)) {
      run.leaveOut(Reason.LINKS);
    } else if (Lines.isCaption(run.text())) {
      run.leaveOut(Reason.CAPTION);
    } else {
      lines.add(run);
    }
  }

  /** "___" and "* * *" say nothing; a dash in a table says that there is none. */
  private static boolean isOrnament(Box run) {
    return ORNAMENT.matcher(run.text()).matches() && !CELLS.contains(run.tag());
  }

  /** A word or two, a colon or bar, then the title of another page: "More: Mill to close". */
  private static boolean isLabelledLink(Box run) {
    if (run.own() > MAX_LABEL
        || run.chars() - run.own() < MIN_TITLE
        || !linksWithin(run)
        || run.text().indexOf('@') >= 0) {
      return false;
    }
    if (isOfElements(run)) {
      return true;
    }
    String text = run.text();
    int end = 0;
    for (int own = run.own(); own > 0 && end < text.length(); end++) {
      own -= Character.isWhitespace(text.charAt(end)) ? 0 : 1;
    }
    return end > 0 && LABEL_ENDS.indexOf(text.charAt(end - 1)) >= 0;
  }

  /** Whether label and title stand in elements of their own, one behind the other. */
  private static boolean isOfElements(Box run) {
    Element last = run.element().lastElementChild();
    return run.own() > 0
        && last != null
        && last.normalName().equals("a")
        && run.element().ownText().isBlank()
        && !run.isHeading()
        && run.parent() != null
        && run.parent().runs() == 1;
  }

  /** Whether all links of a run lead to pages of the same site. */
  private static boolean linksWithin(Box run) {
    return run.innerDensity() > 0 && run.innerDensity() == run.linkDensity();
  }

  private void leaveOutAside(Box box) {
    Reason reason = box.isLeftOut() ? null : Asides.reason(tree, box);
    if (reason != null) {
      box.leaveOut(reason);
    }
  }

  /** Whether it is a heading with text of its own, as each item of a page of briefs has. */
  private boolean isOverText(Box run) {
    Box next = run.isHeading() ? tree.nextRun(run) : null;
    return next != null
        && !next.isLeftOut()
        && !next.isHeading()
        && next.isProse()
        && next.linkDensity() < FEW_LINKS
        && body.holds(next);
  }

  private static boolean isInListOfProse(Box run) {
    Box item = run.parent();
    return item != null
        && item.tag().equals("li")
        && item.prose() > MIN_LIST_PROSE
        && item.linkDensity() < FEW_LINKS;
  }

  /** Boxes of the same make behind the body, or behind a box around it, go on with it. */
  private void tail() {
    for (Box box = body; box != null && !box.tag().equals("article"); box = box.parent()) {
      Box parent = box.parent();
      if (parent == null || (box != body && box.holds(headline))) {
        return;
      }
      boolean numbered = box == body;
      Set<String> make = make(box, numbered);
      for (int i = box.end(); i < parent.end() && !make.isEmpty(); i = tree.get(i).end()) {
        Box next = tree.get(i);
        if (goesOn(next) && next.tag().equals(box.tag()) && make(next, numbered).equals(make)) {
          select(next, next.index());
        }
      }
    }
  }

  private static boolean goesOn(Box box) {
    return !box.isLeftOut()
        && !box.isRun()
        && box.prose() > MIN_TAIL
        && box.linkDensity() < FEW_LINKS;
  }

  /**
   * The classes that tell what kind of part of a page an element is.
   *
   * @param numbered whether those with numbers in them count, whatever the number
   */
  private static Set<String> make(Box box, boolean numbered) {
    Set<String> make = new HashSet<>();
    for (String name : box.element().classNames()) {
      String kind = DIGITS.matcher(name).replaceAll("#");
      if (!LAYOUT.matcher(name).find() && (numbered || kind.equals(name))) {
        make.add(kind);
      }
    }
    return make;
  }
}
