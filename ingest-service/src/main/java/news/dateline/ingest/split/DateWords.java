package news.dateline.ingest.split;

import java.util.regex.Pattern;

/** Tells dates in a line, in the languages that most news comes in. */
final class DateWords {

  /** The name of a month, in full or cut short. */
  static final String MONTH =
      "(?:jan(?:uary?|uar|vier|eiro)?|feb(?:ruary?|ruar|rero|braio)?|mar(?:ch|s|zo|ço)?|märz?|apr(?:il|ile)?"
          + "|avr(?:il)?|abr(?:il)?|may|mai|mayo|maio|maggio|juni?|june|juin|junio|junho|giugno|jul[iy]?|juil(?:let)?"
          + "|julio|julho|luglio|aug(?:ust)?|août|ago(?:sto)?|sept?(?:ember|embre|tembre|tiembre)?|setembro"
          + "|settembre|o[ck]t(?:ober|obre|ubre)?|outubro|ottobre|nov(?:ember|embre|iembre|embro)?"
          + "|de[cz](?:ember)?|déc(?:embre)?|dic(?:iembre|embre)?|dezembro|ene(?:ro)?|gennaio|janv|févr(?:ier)?"
          + "|fevereiro)(?!\\p{L})\\.?";

  private static final Pattern DAY =
      Pattern.compile(
          "(?i)\\b"
              + MONTH
              + "\\s+\\d{1,2}(?:,|\\b)|\\b\\d{1,2}(?:st|nd|rd|th|\\.)?\\s+(?:de\\s+)?"
              + MONTH
              + "(?:\\s|$|,)|\\b\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b");

  private DateWords() {}

  /** A day and its month, in words or figures. */
  static boolean isIn(String line) {
    return DAY.matcher(line).find();
  }
}
