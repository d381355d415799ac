package news.dateline.ingest.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the lines around an article tell about it, where the page does not declare it: who wrote it,
 * and when.
 *
 * @param byline names
 * @param published when
 */
record Surroundings(@Nullable String byline, @Nullable WrittenTime published) {

  private static final int LINES_ABOVE = 8;
  private static final int LINES_BELOW = 40;
  private static final int PARAGRAPHS_BELOW = 6;
  private static final int MAX_LINE = 150;
  private static final int MAX_NAME = 40;
  private static final int MAX_NAMES = 70;
  private static final int MARKED_WITHIN = 3;

  private static final Pattern BY =
      Pattern.compile(
          "^(?:By|BY|Von|VON|von|Par|PAR|par|Por|POR|por|Di|Door|Av|Written by|Text|Autor(?:in)?"
              + "|Author|作者)[:：]?\\s+[\\p{Lu}\\p{IsHan}].{1,80}|^(?:By|Von|Par|Por)\\p{Lu}[\\p{Ll}.].{1,80}");

  /**
   * Names behind a date, a label or a bar: "3 May 2020 | By Jane Doe", "Posted on 3 May by Jane".
   */
  private static final Pattern AMONG =
      Pattern.compile(
          "(?:[|•·–—]|\\d{4},?|\\d{1,2}[:h]\\d{2}(?: ?[ap]m|"
              + " Uhr)?|[Pp]osted|[Pp]ublished|Erstellt|Geschrieben|Verfasst|Veröffentlicht|Eingestellt|Publicado|Publié)"
              + "\\s*\\b(?<by>(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or)\\s+\\p{Lu}.{1,80})"
              + "|(?:^|\\s)(?<label>(?:Autor(?:in)?|Author|Auteure?|Verfasser(?:in)?)\\s?:\\s*\\p{Lu}.{1,80})");

  /** What only lines about the author begin with, wherever they stand. */
  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:Written by|Author|Autor(?:in)?|Words|Texte?|Auteure?|(?:Blog ?)?(?:Beitrag|Artikel)"
              + " von|Escrito por)[:：]?\\s+\\p{Lu}.{1,40}");

  /**
   * @param body the box that holds the article
   * @param language of the page, for its dates
   */
  static Surroundings of(
      PageTree tree, @Nullable Box headline, Box body, @Nullable String language) {
    List<Box> lines = near(tree, headline == null ? body.index() : headline.index());
    return new Surroundings(byline(lines, tree, body), published(lines, language));
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

  private static @Nullable String byline(List<Box> lines, PageTree tree, Box body) {
    List<Box> behind = behind(tree, body);
    String name = firstName(lines, line -> isMarked(line, Trait.AUTHOR_NAME));
    if (name == null) {
      name = firstName(lines, line -> isMarked(line, Trait.AUTHOR));
    }
    if (name == null) {
      name = firstName(lines, line -> BY.matcher(line.text()).lookingAt());
    }
    if (name == null) {
      name = nameAmong(lines, "by", "label");
    }
    if (name == null) {
      name = firstName(behind, line -> isName(line) && isMarked(line, Trait.AUTHOR));
    }
    if (name == null) {
      name = firstName(behind, line -> isName(line) && LABEL.matcher(line.text()).matches());
    }
    return name == null ? nameAmong(behind, "label") : name;
  }

  /**
   * @param kinds which groups of {@link #AMONG} count
   */
  private static @Nullable String nameAmong(List<Box> lines, String... kinds) {
    for (Box line : lines) {
      Matcher matcher = AMONG.matcher(line.text());
      if (matcher.find()) {
        for (String kind : kinds) {
          String found = matcher.group(kind);
          String name = found == null ? null : Byline.clean(found);
          if (name != null && name.length() <= MAX_NAMES) {
            return name;
          }
        }
      }
    }
    return null;
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

  /** Whether a line holds little more than a name, as far as it is read. */
  private static boolean isName(Box line) {
    String name = line.text().length() > MAX_LINE ? null : Byline.clean(line.text());
    return name != null && name.length() <= MAX_NAME;
  }

  private static @Nullable String firstName(List<Box> lines, Predicate<Box> isCandidate) {
    for (Box line : lines) {
      if (isCandidate.test(line)) {
        String name = Byline.clean(line.text());
        if (name != null) {
          return name;
        }
      }
    }
    return null;
  }

  private static @Nullable WrittenTime published(List<Box> lines, @Nullable String language) {
    for (boolean marked : new boolean[] {true, false}) {
      for (Box line : lines) {
        if (!marked || isMarked(line, Trait.DATE)) {
          WrittenTime time = WrittenTime.parse(line.text(), language);
          if (time != null) {
            return time;
          }
        }
      }
    }
    return null;
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
