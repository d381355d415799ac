package news.dateline.ingest.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.ingest.text.Text;
import org.jspecify.annotations.Nullable;

/** Cleans bylines: the names of who wrote a story, and nothing else. */
final class Byline {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /**
   * What stands before a name and a colon, in languages of Dateline's other tables and some more.
   * Without a colon most of these words are others as well.
   */
  static final String LABELS =
      "автор(?:ы|и)?|текст|autore|testo(?:"
          + " di)?|autorzy|tekst|opracowanie|yazan|haber|muhabir|penulis|pewarta|wartawan|laporan|(?:di\\p{L}{3,8}"
          + " )?oleh|reporter|szerző|írta|συντάκτης|tác"
          + " giả|forfatter|skribent|författare|kirjoittaja|teksti|tekst en foto|bewerking"
          + "|作者|撰文|记者|記者|本报记者|文字|بقلم|الكاتب|المحرر|كتب[هت]?|نویسنده|خبرنگار|מאת|כתב[הת]?|लेखक|रिपोर्ट(?:र)?|लेखिका|লেখক|প্রতিবেদক|โดย|文・写真|取材・文|取材|기자|글";

  /** "Our correspondent in Lagos, Jane Doe". */
  static final String OUR =
      "(?:(?:de|dal|del|do|von|van|from)"
          + " )?(?:our|onze|ons|unser(?:e[mnr]?)?|notre|nos|nuestr[oa]s?|nostr[oa]|noss[oa]|vår)\\s(?:\\p{L}+\\s){0,2}?"
          + "(?:correspond|korrespond|corrispond|corresponsal|report|repórter|redak|redac|envoy|enviad|inviat|journalist|periodist|giornalist|verslaggever)\\p{L}*"
          + "(?:\\s(?:spécial|special|especial)\\p{L}*)?(?:\\s(?:à|au|en|in|aus|a|em|te|i)\\s[^,:]{2,30}(?=[,:]))?[,:]?\\s";

  /** What kind of text somebody wrote, before a colon; a headline may follow as well as a name. */
  static final String KINDS =
      "interview|reportage|report|words|reporting|protokoll|gespräch|entretien|entrevista|intervista|texto|texte|reportagem";

  private static final Pattern BY =
      Pattern.compile(
          "^"
              + OUR
              + "|^(?:(?:(?:guest"
              + " (?:post|column|essay)|written|posted|published|reported|reporting|submitted|created|added|story|text|review|reviewed|analysis|opinion|article|words)\\s+)?by|(?:(?:geschrieben|verfasst|veröffentlicht|eingestellt|erstellt|gespeichert|(?:ein"
              + " |blog"
              + " ?)?(?:beitrag|artikel|gastbeitrag|gastkommentar|gastartikel)|text)\\s+)?von|(?:(?:escrito|publicado)\\s+)?por|(?:(?:écrit|publié|rédigé|(?:propos"
              + " )?recueillis?)\\s+)?par|oprac\\.|di|door|av|af|autor(?:in|en)?|authors?|auteurs?|text|words|redaktion(?=:)|author"
              + " name|(?:presse|gemeinsame presse)mitteilung von|(?:zeige|zeigt) alle"
              + " (?:artikel|beiträge) von|(?:view|show|see) all (?:articles|posts|stories)"
              + " by|posts by)(?:\\s*:\\s*|\\s+|$)|^(?:作者|撰文|记者|記者|"
              + LABELS
              + "|"
              + KINDS
              + ")\\s?[:：]\\s*|^(?:作者|撰文|记者|記者)\\s+(?=\\p{IsHan})|^文[/／=＝]\\s*|^(?:بقلم|كتب[هت]?|מאת|โดย)\\s*[-–:]?\\s+|^(?:του|της|γράφει"
              + " (?:ο|η))\\s+(?=\\p{Lu})|^(?:(?:ditulis|dicatat|diposting|diposkan|disunting)\\s+)?oleh(?:\\s*:?\\s+|$)",
          FLAGS);

  private static final Pattern LEADING = Pattern.compile("^[-–—~•*/|]+\\s*");

  private static final Pattern ADDRESS = Pattern.compile("https?:|//\\S");

  /** Pages set "By" and the name side by side by styles alone: "ByJane Doe". */
  private static final Pattern GLUED = Pattern.compile("^(?:By|Von|Par|Por)(?=\\p{Lu}[\\p{Ll}.])");

  /** Where a name ends: at a bar or bullet, a date, an address, a remark. */
  private static final Pattern END =
      Pattern.compile(
          "\\s*(?:[|•·›»<\\[]|\\s/\\s(?=\\p{L}*\\.?\\s?\\d)|\\((?![^()]*\\)\\s*\\p{L}|(?:avec|with|mit|con|com)"
              + " )|\\s[–—-]\\s|\\s\\p{L}+\\s?:(?=\\s)|\\s@|@\\w|https?:|www\\.|\\S+@\\S+\\.\\S+|\\b(?:edited"
              + " by|photos? by|photography by|fotos? von|published|updated|posted|last"
              + " updated|veröffentlicht|aktualisiert|stand|publicado|actualizado|publié|mis à"
              + " jour|am (?:\\d|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)|on \\d|on"
              + " (?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|le"
              + " \\d|el \\d|vor \\d|\\d+ (?:min|hours?|days?|stunden?|tage?n?)\\b)"
              + "|\\d{1,2}[./]\\s?\\d{1,2}[./]\\s?\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\p{Nd}{1,2}\\.?\\s+(?:de\\s+)?[\\p{L}\\p{M}]+\\.?,?\\s+(?:de\\s+)?\\p{Nd}{4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?\\s+\\d{1,2}(?:,|\\s+\\d{4}|$)|\\d{1,2}\\.?\\s(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?$|\\d{1,2}:\\d{2}).*$",
          FLAGS | Pattern.DOTALL);

  /** What follows a comma and is no name. */
  private static final Pattern ROLE =
      Pattern.compile(
          ",\\s*(?:[^\\s,]+\\s+){0,4}?(?:writer|reporter|correspondent|editor|columnist|contributor|staff|producer|journalist|redakteur(?:in)?|korrespondent(?:in)?|redaktion|autor(?:in)?|volontär(?:in)?|corresponsal|periodista|redactora?|redacción|journaliste|correspondante?|envoyée?"
              + " spéciale?|bureau|desk)s?\\b(?:[^,]*?,?(?=\\s(?:and|und|et|y|e|&)\\s(?-i:\\p{Lu}\\S+\\s\\p{Lu}))|.*$)",
          FLAGS);

  /** "Jane Doe avec l'AFP", "Jane Doe (with Reuters)": what stands between a name and an agency. */
  static final String WITH = "\\s\\(?(?:avec|with|mit|con|com)\\s(?:l['’])?";

  /** What follows a comma or slash, or such a word, and is an agency. */
  private static final Pattern AGENCY =
      Pattern.compile(
          "(?:\\s?[,/]\\s*|" + WITH + ")(?:" + Organisations.AGENCIES + ")\\)?$", FLAGS);

  /** A day of a month, or the beginning of a phrase: no name ends in that. */
  private static final Pattern NO_END =
      Pattern.compile(
          "\\p{L}{3,10}\\.?\\s\\d{1,2}|.*\\s(?:by|von|par|por|am|der|die|das|des|of|the|in|on|at|for|and|und|et)",
          FLAGS);

  private static final Pattern MORE =
      Pattern.compile(
          "\\s+(?:(?:alle|weitere|mehr) (?:artikel|beiträge)|(?:all|more|other)"
              + " (?:articles|posts|stories)|view (?:all|more)|see"
              + " all|(?:twitter|facebook|instagram)\\b).*$",
          FLAGS);

  private static final Set<String> NO_NAMES =
      Set.of(
          "admin",
          "administrator",
          "author",
          "autor",
          "unknown",
          "anonymous",
          "null",
          "undefined",
          "posted by",
          "eingestellt von",
          "beitrag",
          "notes",
          "guest",
          "user",
          "webmaster",
          "none",
          "n/a",
          "staff",
          "editor",
          "by",
          "von",
          "on",
          "in",
          "about the author",
          "über den autor",
          "artikel",
          "article",
          "post",
          "follow author",
          "follow",
          "view all posts",
          "par",
          "por",
          "di",
          "door",
          "av",
          "text",
          "super user",
          "redaktionsteam",
          "name",
          "datum",
          "date",
          "quelle",
          "source",
          "zeige",
          "e-mail",
          "email",
          "website",
          "anmelden",
          "abmelden",
          "login",
          "log in",
          "sign in",
          "register",
          "subscribe",
          "staff writer",
          "contributor",
          "read more",
          "mehr",
          "kontakt",
          "contact");

  /** A slash other than that of "AFP/Jane Doe". */
  private static final Pattern PATH =
      Pattern.compile("/(?!\\s?\\p{Lu}\\p{L})|(?<!\\p{L}\\s?)/|/.*/|/.*\\.\\p{Ll}|\\.\\p{Ll}{2,}/");

  private static final Pattern NAME_SEPARATOR = Pattern.compile("\\s*;\\s*");
  private static final int MAX_LENGTH = 120;
  private static final int MAX_WORDS = 14;

  private Byline() {}

  /** The name or names in a byline; null if there are none. */
  static @Nullable String clean(String raw) {
    String name = Text.line(raw);
    if (name.length() > 300 || ADDRESS.matcher(name).lookingAt()) {
      return null;
    }
    name = LEADING.matcher(name).replaceFirst("");
    name = GLUED.matcher(name).replaceFirst("");
    for (int i = 0; i < 2; i++) {
      name = BY.matcher(name).replaceFirst("");
    }
    name = END.matcher(name).replaceFirst("");
    name = ROLE.matcher(name).replaceAll("");
    name = AGENCY.matcher(name).replaceFirst("");
    name = MORE.matcher(name).replaceFirst("");
    name = NAME_SEPARATOR.matcher(name).replaceAll(", ");
    name = name.replaceAll("^[\\s,;:/|–—-]+|[\\s,;:/|–—-]+$", "");
    String lower = name.toLowerCase(Locale.ROOT);
    boolean isName =
        name.length() > 1
            && name.length() <= MAX_LENGTH
            && name.split("\\s+").length <= MAX_WORDS
            && name.codePoints().anyMatch(Character::isLetter)
            && !PATH.matcher(name).find()
            && !NO_END.matcher(name).matches()
            && name.indexOf('*') < 0
            && !lower.endsWith("admin")
            && !NO_NAMES.contains(lower)
            && !lower.startsWith("follow ")
            && !lower.startsWith("über ")
            && !lower.startsWith("about ");
    return isName ? name : null;
  }

  /** Several names as one byline; null if none is a name. */
  static @Nullable String join(List<String> raw) {
    List<String> names = new ArrayList<>();
    for (String one : raw) {
      String name = clean(one);
      if (name != null && names.stream().noneMatch(name::equalsIgnoreCase)) {
        names.add(name);
      }
    }
    return names.isEmpty() ? null : String.join(", ", names);
  }
}
