package news.dateline.ingest.extract.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** Finds the names of who wrote an article among the lines around it. */
final class NamesNearby {

  private static final int MAX_LINE = 150;
  private static final int MAX_NAME = 40;
  private static final int MAX_NAMES = 70;
  private static final int MARKED_WITHIN = 3;

  static final Pattern BY =
      Pattern.compile(
          "^(?:[-–—~•*/|(\\[]+\\s*)?(?:(?:(?:(?:[Ss]tory|[Gg]uest"
              + " (?:post|column|essay)|[Rr]eported|[Ss]ubmitted|[Pp]osted|[Pp]ublished"
              + "|[Ww]ritten|[Rr]eview|[Rr]eviewed|[Ww]ords|[Tt]ext|[Aa]nalysis|[Oo]pinion|[Cc]reated|[Aa]dded|[Aa]rticle)\\s)?[Bb]y|BY|(?:(?:[Ee]in"
              + " |[Gg]ast)?[Bb]eitrag |[Gg]ast(?:kommentar|artikel) |[Aa]rtikel |[Gg]eschrieben"
              + " |[Vv]erfasst |[Ee]rstellt |[Ee]ingestellt |[Gg]espeichert"
              + " )?[Vv]on|VON|(?:[Éé]crit |[Pp]ublié |[Rr]édigé )?[Pp]ar|PAR|(?:[Ee]scrito"
              + " |[Pp]ublicado )?[Pp]or|POR|Di|DI|Door|Av|Af|AF"
              + "|Text|Autor(?:in|en)?|Authors?|Auteure?|AUTHORS?|作者|撰文|記者|记者)[:：]?\\s+[\\p{Lu}\\p{IsHan}].{1,80}"
              + "|(?:By|Von|Par|Por)\\p{Lu}[\\p{Ll}.].{1,80}"
              + "|(?:بقلم|كتب[هت]?|מאת|โดย)\\s*[-–:]?\\s+\\p{L}.{1,80}|(?:(?:[Dd]itulis|[Dd]icatat|[Dd]iposting|[Dd]iposkan)\\s)?[Oo]leh\\s*:?\\s+\\p{Lu}.{1,80}|(?iu:"
              + Byline.LABELS
              + ")\\s?[:：]\\s*[\\p{Lu}\\p{Lo}].{1,80}|(?:Von |Door |Di |By )?(?iu:"
              + Byline.OUR
              + ")\\p{Lu}.{1,80})");

  /**
   * Names behind a date, a label or a bar: "3 May 2020 | By Jane Doe", "Posted on 3 May by Jane".
   */
  private static final Pattern AMONG =
      Pattern.compile(
          "(?:^(?:[\\p{L}&]+\\s){1,3}(?=By\\s)|[|•·–—]|\\d{4},?|\\d{1,2}[:h]\\d{2}(?: ?[ap]m|"
              + " Uhr)?|[Pp]osted|[Hh]osted|[Pp]resented|[Pp]ublished|Erstellt|Geschrieben|Verfasst|Veröffentlicht|Eingestellt|Publicado|Publié)"
              + "\\s*\\b(?<by>(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or)\\s+\\p{Lu}.{1,80})"
              + "|(?:^|\\s)(?<label>(?:Autor(?:in)?|Author|Auteure?|Verfasser(?:in)?|(?:Verfasst|Geschrieben)"
              + " von|(?:Written|Posted)"
              + " by|Reporter|Correspondent|Story)\\s?:\\s*[\\p{L}\\p{N}].{1,80})|(?<editor>责任编辑|責任編輯|责编|編輯|编辑)\\s?[:：]\\s*(?<edited>\\p{IsHan}{2,4})(?!\\p{IsHan})");

  /** What only lines about the author begin with, wherever they stand. */
  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:Written by|Author|Autor(?:in)?|Words|Texte?|Auteure?|(?:Blog ?)?(?:Beitrag|Artikel)"
              + " von|Escrito por)[:：]?\\s+\\p{Lu}.{1,40}");

  /** A first name and a surname, perhaps with others and particles between them. */
  static final Pattern FULL_NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}'’.-]*(?:\\s(?:\\p{Lu}[\\p{L}'’.-]*|von(?: de[rmn])?|van(?:"
              + " de[rn]?)?|de(?:"
              + " la)?|den|del|della|di|da|do|dos|la|le|al|el|bin|zu|v\\.)){0,3}\\s\\p{Lu}[\\p{L}'’-]+");

  private static final Pattern NAME_AND_PLACE =
      Pattern.compile("(?<name>" + FULL_NAME + "), \\p{Lu}[\\p{L}'’-]+");

  /** What may lead to other things as well: "Interview: Jane Doe", "di Jane Doe". */
  private static final Pattern KIND =
      Pattern.compile(
          "^(?:(?iu:"
              + Byline.KINDS
              + ")\\s?:\\s*|(?:di|door|av|af|Του|Της|Γράφει (?:ο|η))\\s)"
              + FULL_NAME.pattern()
              + "(?=\\s+\\p{L}+\\s?:|\\s*[|,•/]|\\s(?:and|und|et|y|e|en|og|och)\\s|$)");

  /** A name in a script that has no capitals. */
  static final Pattern WITHOUT_CASE =
      Pattern.compile("\\p{Lo}[\\p{Lo}\\p{M}]*(?:\\s\\p{Lo}[\\p{Lo}\\p{M}]*){1,4}");

  /** The same without a space. */
  private static final Pattern EAST_ASIAN =
      Pattern.compile(
          "\\p{IsHan}{1,3}[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]{1,4}|\\p{IsHangul}{2,4}");

  /** "Jane Doe avec AFP". */
  private static final Pattern WITH_AGENCY =
      Pattern.compile(
          FULL_NAME.pattern() + Byline.WITH + "(?iu:" + Organisations.AGENCIES + ")\\)?");

  private static final Pattern LOWER_WORDS = Pattern.compile("\\s\\p{Ll}+\\s\\p{Ll}+");

  private static final Pattern PUBLISHER =
      Pattern.compile(
          "^\\P{L}*(?:published|veröffentlicht|publié|publicado)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern WITH_MAIL =
      Pattern.compile(FULL_NAME.pattern() + "\\s*[|,·(]?\\s*\\S+@\\S+\\.\\p{L}+\\)?");

  private final Set<String> names = new LinkedHashSet<>();
  private final @Nullable Box headline;

  private NamesNearby(@Nullable Box headline) {
    this.headline = headline;
  }

  /**
   * The names, the surest first.
   *
   * @param near short lines near the headline, the nearest first
   * @param behind short lines of the article and behind it
   * @param article the article's own lines
   */
  static List<String> find(
      PageTree tree, @Nullable Box headline, List<Box> near, List<Box> behind, List<Box> article) {
    NamesNearby found = new NamesNearby(headline);
    found.add(near, line -> BY.matcher(line.text()).lookingAt());
    found.names.addAll(NamesInParts.labelled(near));
    found.add(near, line -> KIND.matcher(line.text()).lookingAt());
    found.add(near, line -> WITH_MAIL.matcher(line.text()).matches());
    found.add(near, line -> WITH_AGENCY.matcher(line.text()).matches());
    found.names.addAll(NamesBelowLabels.near(tree, near));
    found.add(near, line -> found.isMarked(line, Trait.AUTHOR_NAME));
    found.add(near, line -> found.isMarked(line, Trait.AUTHOR));
    found.names.addAll(NamesInParts.marked(near));
    found.addAmong(near, "by", "label");
    found.names.addAll(NamesWithRoles.find(near, article, behind));
    found.add(behind, line -> found.isMarked(line, Trait.AUTHOR) && isName(line));
    found.add(behind, line -> LABEL.matcher(line.text()).matches() && isName(line));
    found.names.addAll(NamesBelowLabels.behind(tree, behind));
    List<Box> labelled = behind.stream().filter(line -> hasColon(line.text())).toList();
    found.addAmong(labelled, "label");
    found.names.addAll(Signatures.of(tree, article));
    found.addAmong(labelled, "edited");
    return new ArrayList<>(found.names);
  }

  /** Whether it is a person's name and nothing else, as far as its form tells. */
  static boolean isWhole(String name) {
    return FULL_NAME.matcher(name).matches()
        || WITHOUT_CASE.matcher(name).matches()
        || EAST_ASIAN.matcher(name).matches();
  }

  private static boolean hasColon(String text) {
    return text.indexOf(':') >= 0 || text.indexOf('：') >= 0;
  }

  private void add(List<Box> lines, Predicate<Box> isCandidate) {
    for (Box line : lines) {
      String name =
          isCandidate.test(line) ? withoutPlace(Byline.clean(BylineEnd.of(line)), line) : null;
      if (name != null && !isPublisher(name, line) && !isSentence(name, line)) {
        names.add(name);
      }
    }
  }

  /** "By October each had given three kilos." */
  private static boolean isSentence(String name, Box line) {
    return line.text().endsWith(".")
        && name.endsWith(".")
        && LOWER_WORDS.matcher(name).find()
        && !FULL_NAME.matcher(name).lookingAt();
  }

  /** Papers publish, people write. */
  private static boolean isPublisher(String name, Box line) {
    return PUBLISHER.matcher(line.text()).find() && Organisations.isOne(name);
  }

  /** Papers of many countries have "By Jane Doe, Lagos": the name is a link, the place is none. */
  private static @Nullable String withoutPlace(@Nullable String name, Box line) {
    Matcher matcher = name == null ? null : NAME_AND_PLACE.matcher(name);
    if (matcher == null || !matcher.matches()) {
      return name;
    }
    String person = matcher.group("name");
    Elements links = line.element().getElementsByTag("a");
    boolean linked = links.size() == 1 && links.get(0).text().strip().equals(person);
    return linked ? person : name;
  }

  /**
   * @param kinds which groups of {@link #AMONG} count
   */
  private void addAmong(List<Box> lines, String... kinds) {
    for (Box line : lines) {
      Matcher matcher = AMONG.matcher(line.text());
      if (matcher.find()) {
        for (String kind : kinds) {
          String found = matcher.group(kind);
          String name = found == null ? null : Byline.clean(found);
          if (name != null && name.length() <= MAX_NAMES && !isPublisher(name, line)) {
            names.add(name);
          }
        }
      }
    }
  }

  /** Whether a line holds little more than a name, as far as it is read. */
  private static boolean isName(Box line) {
    String name = line.text().length() > MAX_LINE ? null : Byline.clean(line.text());
    return name != null && name.length() <= MAX_NAME;
  }

  /** Boxes around the headline have the names of authors at times: they hold all that one wrote. */
  private boolean isMarked(Box line, Trait trait) {
    Box box = line.parent();
    for (int i = 0; i < MARKED_WITHIN && box != null; i++) {
      if (box.has(Trait.COMMENTS)) {
        return false;
      }
      if (box.has(trait) && !box.holds(headline) && !box.tag().equals("article")) {
        return !isCredit(line);
      }
      box = box.parent();
    }
    return false;
  }

  /** Whether a line tells whose a picture is. */
  private static boolean isCredit(Box line) {
    Box box = line.parent();
    for (int i = 0; i < MARKED_WITHIN && box != null; i++) {
      String classes = box.element().className().toLowerCase(Locale.ROOT);
      if (classes.contains("credit") || classes.contains("licen") || classes.contains("lizenz")) {
        return true;
      }
      box = box.parent();
    }
    return false;
  }
}
