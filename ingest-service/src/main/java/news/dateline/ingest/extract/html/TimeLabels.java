package news.dateline.ingest.extract.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands before a time, and tells what it is of: publication, or the last change. */
final class TimeLabels {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final String PUBLISHED =
      "published|posted|date|datum|erschienen|veröffentlicht|erstellt|eingestellt|publiziert|publicado|fecha|publié|mis"
          + " en ligne|pubblicato|data|opublikowano|publikacja"
          + "|gepubliceerd|yayınlanma|giriş|опубликовано|입력|등록|발행|发布(?:时间|日期)?|發布(?:時間)?|发表于|公開|掲載|配信|نشر|פורסם|प्रकाशित|publicerad|publisert|julkaistu|dipublikasikan|közzétéve|δημοσίευση";

  private static final String UPDATED =
      "(?:last )?(?:updated|modified|revised)|mis à jour|màj|modifié|actualizado|actualización"
          + "|atualizad[oa]|aktualisiert|aktualisierung|stand|geändert|aggiornat[oa]|aggiornamento"
          + "|aktualizacja|zaktualizowano|(?:son )?güncell?e(?:me|ndi)|обновлено|изменено"
          + "|bijgewerkt|uppdaterad|opdateret|oppdatert|päivitetty|aktualizováno|frissítve"
          + "|diperbarui|更新|수정|تحديث|अपडेट|עודכן|ενημέρωση|cập nhật";

  private static final String LABEL =
      "(?<!\\p{L}|\\p{L}-)(?:(?<updated>"
          + UPDATED
          + ")|"
          + PUBLISHED
          + ")(?!\\p{L})(?: on| at| am| vom| el| em| le| il| dnia| op| tarihi)?\\s*[:：]?\\s*";

  /** With a date behind it: most of these words are others as well. */
  private static final Pattern BEFORE_DATE =
      Pattern.compile(LABEL + "(?=(?:\\p{L}{1,12}[.,]?\\s?)?\\d|(?:\\p{L}+,?\\s){2}\\d)", FLAGS);

  private static final Pattern WHOLE = Pattern.compile(".{0,30}?" + LABEL, FLAGS);

  private TimeLabels() {}

  /** Whether a line has a label with a date behind it. */
  static boolean isLabelled(String line) {
    return hasDigit(line) && BEFORE_DATE.matcher(line).find();
  }

  /** Whether a line begins with a label that has a date behind it. */
  static boolean begins(String line) {
    return BEFORE_DATE.matcher(line).lookingAt();
  }

  /** Whether a text ends in the label of a change. */
  static boolean endsUpdated(String text) {
    Matcher matcher = WHOLE.matcher(text.strip());
    return matcher.matches() && matcher.group("updated") != null;
  }

  /** The part of a line that may tell of publication: behind its label, or before any. */
  static @Nullable String published(String line) {
    return part(line, false);
  }

  /** The part of a line that tells of the last change; null where there is none. */
  static @Nullable String modified(String line) {
    return part(line, true);
  }

  private static @Nullable String part(String line, boolean modified) {
    if (!hasDigit(line)) {
      return null;
    }
    Matcher matcher = BEFORE_DATE.matcher(line);
    String found = null;
    boolean wanted = false;
    int start = 0;
    int first = line.length();
    while (matcher.find()) {
      first = Math.min(first, matcher.start());
      if (wanted && found == null) {
        found = line.substring(start, matcher.start());
      }
      wanted = modified == (matcher.group("updated") != null);
      start = matcher.end();
    }
    if (wanted && found == null) {
      found = line.substring(start);
    }
    return found != null || modified ? found : line.substring(0, first);
  }

  private static boolean hasDigit(String line) {
    return line.chars().anyMatch(Character::isDigit);
  }
}
