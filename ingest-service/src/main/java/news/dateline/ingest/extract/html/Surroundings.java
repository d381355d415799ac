package news.dateline.ingest.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the lines around an article tell about it, where the page does not declare it: who wrote it,
 * and when.
 *
 * @param names of who may have written it, the surest first
 * @param stated who the text itself says wrote it
 * @param marked when, as the markup tells
 * @param published when, as the lines tell
 * @param modified when it was last changed, as the lines tell
 * @param yearless what they tell of its publication without a year
 */
record Surroundings(
    List<String> names,
    @Nullable String stated,
    MarkedTimes marked,
    @Nullable WrittenTime published,
    @Nullable WrittenTime modified,
    @Nullable String yearless) {

  Surroundings {
    names = List.copyOf(names);
  }

  private static final int LINES_ABOVE = 8;
  private static final int LINES_BELOW = 40;
  private static final int PARAGRAPHS_BELOW = 6;
  private static final int MAX_LINE = 150;
  private static final int MARKED_WITHIN = 3;

  /** A place, or what kind of text it is, then a date in brackets or before a dash or bar. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "(?:[\\p{L}.'"
              + " -]{2,30}(?:\\svom|,)?\\s*)?\\(?(?<date>\\d{1,2}[./]\\s?\\d{1,2}[./]\\s?\\d{4}|\\d{1,2}\\.?\\s(?:de\\s)?\\p{L}{3,10}\\.?\\s(?:de\\s)?\\d{4}|\\p{L}{3,10}\\.?\\s\\d{1,2},\\s\\d{4})\\s?(?:\\)|[–—|/:-]|--)");

  /**
   * @param body the box that holds the article
   * @param article its lines
   * @param language of the page, for its dates
   */
  static Surroundings of(
      PageTree tree,
      @Nullable Box headline,
      Box body,
      List<Box> article,
      @Nullable String language) {
    List<Box> near = near(tree, headline == null ? body.index() : headline.index());
    List<Box> behind = behind(tree, body);
    ArticleBounds bounds = new ArticleBounds(headline, body);
    List<Box> dated =
        near.stream()
            .filter(line -> line.text().chars().anyMatch(Character::isDigit))
            .filter(line -> bounds.holds(line, line.element()))
            .filter(
                line ->
                    line.index() < body.end()
                        || !isInFooter(line)
                        || TimeLabels.isLabelled(line.text()))
            .toList();
    return new Surroundings(
        NamesNearby.find(tree, headline, near, behind, article),
        Signatures.stated(article),
        MarkedTimes.of(tree, headline, body, bounds, language),
        published(headline, dated, behind, article, language),
        modified(dated, behind, language),
        yearless(dated, language));
  }

  /** The surest of the names. */
  @Nullable String byline() {
    return names.isEmpty() ? null : names.get(0);
  }

  /** Short lines near the headline: first those below it, then those above. */
  private static List<Box> near(PageTree tree, int headline) {
    List<Box> lines = new ArrayList<>();
    int below = 0;
    int paragraphs = 0;
    for (int i = headline + 1;
        i < tree.boxes().size() && below < LINES_BELOW && paragraphs < PARAGRAPHS_BELOW;
        i++) {
      Box box = tree.get(i);
      if (box.reason() == Reason.COMMENTS) {
        i = box.end() - 1;
      } else if (box.isRun()) {
        below++;
        if (box.text().length() <= MAX_LINE) {
          lines.add(box);
        } else {
          paragraphs++;
        }
      }
    }
    int above = 0;
    for (int i = headline - 1; i > 0 && above < LINES_ABOVE; i--) {
      Box box = tree.get(i);
      if (box.isRun()) {
        above++;
        if (box.text().length() <= MAX_LINE) {
          lines.add(box);
        }
      }
    }
    return lines;
  }

  /** The lines of the body and behind it, but for what readers write. */
  private static List<Box> behind(PageTree tree, Box body) {
    List<Box> behind = new ArrayList<>();
    for (int i = body.index(); i < tree.boxes().size(); i++) {
      Box box = tree.get(i);
      if (box.reason() == Reason.COMMENTS) {
        i = box.end() - 1;
      } else if (box.isRun() && box.text().length() <= MAX_LINE) {
        behind.add(box);
      }
    }
    return behind;
  }

  private static @Nullable WrittenTime published(
      @Nullable Box headline,
      List<Box> near,
      List<Box> behind,
      List<Box> article,
      @Nullable String language) {
    WrittenTime time = first(near, line -> isMarked(line, Trait.DATE), language);
    if (time == null) {
      time = first(near, line -> true, language);
    }
    if (time == null && headline != null) {
      // In smaller letters below it, in the same element.
      time = WrittenTime.parse(headline.element().select("small").text(), language);
    }
    if (time == null) {
      Optional<Box> beginning = article.stream().filter(Box::isProse).findFirst();
      time = beginning.map(line -> inDateline(line.text(), language)).orElse(null);
    }
    return time == null
        ? first(behind, line -> TimeLabels.isLabelled(line.text()), language)
        : time;
  }

  private static @Nullable String yearless(List<Box> near, @Nullable String language) {
    return near.stream()
        .map(Box::text)
        .filter(TimeLabels::isLabelled)
        .map(TimeLabels::published)
        .filter(part -> part != null && YearlessDate.isIn(part, language))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable WrittenTime modified(
      List<Box> near, List<Box> behind, @Nullable String language) {
    for (List<Box> lines : List.of(near, behind)) {
      for (Box line : lines) {
        boolean isLabel = !line.isProse() || TimeLabels.begins(line.text());
        String part = isLabel ? TimeLabels.modified(line.text()) : null;
        WrittenTime time = part == null ? null : WrittenTime.parse(part, language);
        if (time != null) {
          return time;
        }
      }
    }
    return null;
  }

  private static @Nullable WrittenTime first(
      List<Box> lines, Predicate<Box> isCandidate, @Nullable String language) {
    for (Box line : lines) {
      if (isCandidate.test(line)) {
        String part = TimeLabels.published(line.text());
        WrittenTime time = part == null ? null : WrittenTime.parse(part, language);
        if (time != null) {
          return time;
        }
      }
    }
    return null;
  }

  /** "(21 November 2022) The …", "BERLIN, 3 May 2020 – The …". */
  private static @Nullable WrittenTime inDateline(String text, @Nullable String language) {
    Matcher matcher = DATELINE.matcher(text);
    return matcher.lookingAt() ? WrittenTime.parse(matcher.group("date"), language) : null;
  }

  /** What stands there behind an article is of the site. */
  private static boolean isInFooter(Box line) {
    Element footer = line.element().closest("footer");
    return footer != null && footer.closest("article") == null;
  }

  private static boolean isMarked(Box line, Trait trait) {
    Box box = line.parent();
    for (int i = 0; i < MARKED_WITHIN && box != null; i++) {
      if (box.has(Trait.COMMENTS)) {
        return false;
      }
      if (box.has(trait)) {
        return true;
      }
      box = box.parent();
    }
    return false;
  }
}
