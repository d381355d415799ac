package news.dateline.ingest.extract.html;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The offset or zone that stands behind a written time. */
final class WrittenZone {

  private static final Pattern OFFSET =
      Pattern.compile("^\\s*(?:\\(?(?:GMT|UTC)\\)?\\s*)?([+-])(\\d{1,2}):?(\\d{2})?");

  private static final Pattern ZONE =
      Pattern.compile(
          "\\b(GMT|UTC|Z|E[SD]T|C[SD]T|M[SD]T|P[SD]T|ET|PT|CES?T|MES?Z|BST|IST|JST|MSK|SAST|EAT|WAT)\\b");

  /** Abbreviations that mean one zone where news is concerned. */
  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("GMT", "Z"),
          Map.entry("UTC", "Z"),
          Map.entry("Z", "Z"),
          Map.entry("EST", "-05:00"),
          Map.entry("EDT", "-04:00"),
          Map.entry("CST", "-06:00"),
          Map.entry("CDT", "-05:00"),
          Map.entry("MST", "-07:00"),
          Map.entry("MDT", "-06:00"),
          Map.entry("PST", "-08:00"),
          Map.entry("PDT", "-07:00"),
          Map.entry("ET", "America/New_York"),
          Map.entry("PT", "America/Los_Angeles"),
          Map.entry("CET", "+01:00"),
          Map.entry("CEST", "+02:00"),
          Map.entry("MEZ", "+01:00"),
          Map.entry("MESZ", "+02:00"),
          Map.entry("BST", "+01:00"),
          Map.entry("IST", "+05:30"),
          Map.entry("JST", "+09:00"),
          Map.entry("MSK", "+03:00"),
          Map.entry("SAST", "+02:00"),
          Map.entry("EAT", "+03:00"),
          Map.entry("WAT", "+01:00"));

  private WrittenZone() {}

  /**
   * Reads what stands behind a time.
   *
   * @return null if there is none in it
   * @throws java.time.DateTimeException if there is no such offset
   */
  static @Nullable ZoneId read(String rest) {
    Matcher offset = OFFSET.matcher(rest);
    if (offset.lookingAt()) {
      int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
      int sign = offset.group(1).equals("-") ? -1 : 1;
      return ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(offset.group(2)), sign * minutes);
    }
    Matcher name = ZONE.matcher(rest);
    return name.find() ? ZoneId.of(String.valueOf(ZONES.get(name.group(1)))) : null;
  }
}
