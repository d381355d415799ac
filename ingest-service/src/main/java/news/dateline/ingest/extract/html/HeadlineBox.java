package news.dateline.ingest.extract.html;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the line of a page that is its article's headline. */
final class HeadlineBox {

  private static final int MAX_CHARS = 300;

  /** Of words shared with the title that the page declares. */
  private static final double MIN_LIKENESS = 0.5;

  /** One that is part of the other, for instance without the name of the site. */
  private static final double PART_OF_IT = 0.75;

  private static final int MIN_PART = 12;
  private static final double SHORTEST = 0.6;
  private static final double LONGEST = 1.5;

  /** Of a first-level heading that is not like the title. */
  private static final double FIRST_LEVEL = 0.45;

  private static final double HEADING = 0.3;
  private static final double LEVEL = 0.04;
  private static final double LINK = 0.3;
  private static final double MOSTLY_LINKS = 0.5;

  private final @Nullable String title;
  private final String folded;
  private final Set<String> words;

  private HeadlineBox(@Nullable String title) {
    this.title = title;
    this.folded = title == null ? "" : Words.fold(title);
    this.words = title == null ? Set.of() : Words.of(title);
  }

  /**
   * The run that is most like the title, headings before other text; else the first first-level
   * heading.
   *
   * @param title as the page declares it
   */
  static @Nullable Box find(PageTree tree, @Nullable String title) {
    HeadlineBox finder = new HeadlineBox(title);
    Box best = null;
    double bestScore = 0;
    for (Box box : tree.boxes()) {
      if (box.isRun() && box.chars() <= MAX_CHARS) {
        double score = finder.score(box);
        if (score > bestScore) {
          bestScore = score;
          best = box;
        }
      }
    }
    return best;
  }

  private double score(Box box) {
    if (box.isHeading() && PageFacts.isSiteName(box.element())) {
      return 0;
    }
    double score = box.level() == 1 ? FIRST_LEVEL : 0;
    if (title != null) {
      boolean otherLength =
          box.chars() < SHORTEST * folded.length() || box.chars() > LONGEST * title.length();
      if (!box.isHeading() && otherLength) {
        return 0;
      }
      double likeness = likeness(box.text());
      if (likeness >= MIN_LIKENESS) {
        score = likeness + (box.isHeading() ? HEADING - LEVEL * box.level() : 0);
      }
    }
    // Headlines of other articles are links.
    return box.level() > 1 && box.linkDensity() > MOSTLY_LINKS ? score - LINK : score;
  }

  private double likeness(String text) {
    String other = Words.fold(text);
    if (other.equals(folded)) {
      return 1;
    }
    boolean part =
        (other.length() >= MIN_PART && folded.contains(other))
            || (folded.length() >= MIN_PART && other.contains(folded));
    double shared = Words.likeness(Words.of(text), words);
    return part ? Math.max(shared, PART_OF_IT) : shared;
  }
}
