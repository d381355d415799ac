package news.dateline.ingest.identify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads where a story was written out of the words it begins with, in the forms of news agencies:
 * {@code NAIROBI, Kenya (AP) —}, {@code LISBON, March 3 -}, {@code Madrid, 3 mar (EFE).-}, {@code
 * Berlin (dpa) -}. A place in small letters needs an agency, a date or a city's name behind it, so
 * that "Ferries — all four — run" has none.
 */
final class DatelineParser {

  private static final String MONTH =
      "(?:jan|feb|fev|fév|mar|mär|apr|abr|avr|may|mai|maj|mei|jun|jui|jul|aug|ago|aoû|sep|set|oct|okt"
          + "|out|nov|dec|dez|dic|déc|ene|gen|giu|lug|ott)\\p{L}{0,7}\\.?";
  private static final String DATE =
      "(?:"
          + MONTH
          + "\\s\\d{1,2}|\\d{1,2}\\.?(?:\\sde)?\\s"
          + MONTH
          + ")(?:,?\\s(?:de\\s)?\\d{4})?";
  private static final String NO_DATE = "(?!(?i:" + DATE + "))";

  private static final String SHOUTED = "\\p{Lu}[\\p{Lu}\\p{M} .'’-]+?";
  private static final String PLAIN =
      "\\p{Lu}[\\p{L}\\p{M}.'’]+(?:[ -](?:\\p{Lu}[\\p{L}\\p{M}.'’]+|de|del|la|am|an|der|sur|upon))"
          + "{0,3}?";
  private static final String WIDER = "(?:,\\s" + NO_DATE + "\\p{Lu}[\\p{L}\\p{M} .'’-]{1,40}?)?";
  private static final String DASH = "(?:\\s*(?:—|–|--)\\s*|\\s+-\\s+|\\.[-–—]+\\s*)";

  private static final String AGENCIES =
      "(?:AP|AFP|Reuters|dpa[^)]{0,12}|EFE|ANSA|Xinhua|TASS|Interfax|Bloomberg|UPI|PTI|ANI|IANS"
          + "|Kyodo|Yonhap|KNA|epd|sid|SID|apa|APA|sda|SDA|Lusa|LUSA|Belga|ANP|NTB|PAP|CTK|MTI|AA"
          + "|Anadolu|Europa Press|EUROPA PRESS|IPS|VOA|WAM|Bernama|Antara|PA|DPA)";

  /** A place in capitals; what stands in brackets behind it may be any agency. */
  private static final Pattern IN_CAPITALS =
      Pattern.compile(
          "^("
              + SHOUTED
              + "(?:/"
              + SHOUTED
              + ")?"
              + WIDER
              + ")"
              + "(?:,\\s(?i:"
              + DATE
              + "))?(?:,?\\s?\\([^)]{2,40}\\))?"
              + DASH
              + "\\S");

  private static final Pattern IN_BRACKETS =
      Pattern.compile("^\\((" + SHOUTED + WIDER + ")\\)" + DASH + "\\S");

  /** A place in small letters, and an agency, a date, or both. */
  private static final Pattern WITH_SOURCE =
      Pattern.compile(
          "^("
              + PLAIN
              + "(?:/"
              + PLAIN
              + ")?"
              + WIDER
              + ")"
              + "(?:,\\s(?i:"
              + DATE
              + ")(?:,?\\s?\\("
              + AGENCIES
              + "\\))?"
              + "|,?\\s?\\("
              + AGENCIES
              + "\\))"
              + DASH
              + "\\S");

  /** A name that must be a well-known city's. */
  private static final Pattern BARE =
      Pattern.compile(
          "^("
              + PLAIN
              + ")(?:"
              + DASH
              + "(?=[\\p{Lu}\\d\"“„«‘'])"
              + "|\\.\\s(?=(?:Der|Die|Das|Ein|Eine|Im|Nach|Bei|Mit|Für|Auf|Zum|Zur|Wegen|Seit)\\s))");

  /** What stands in capitals before a dash and is no place. */
  private static final Set<String> LABELS =
      Set.of(
          "BREAKING",
          "EXCLUSIVE",
          "UPDATE",
          "OPINION",
          "ANALYSIS",
          "EDITORIAL",
          "REVIEW",
          "WATCH",
          "VIDEO",
          "PHOTO",
          "PHOTOS",
          "LIVE",
          "CORRECTION",
          "FACTBOX",
          "TIMELINE",
          "NEWS",
          "NOTE",
          "INTERVIEW",
          "COLUMN",
          "COMMENT",
          "COMMENTARY",
          "FEATURE",
          "ADVISORY",
          "URGENT",
          "EXPLAINER",
          "BREAKING NEWS",
          "JUST IN",
          "SPONSORED",
          "ADVERTISEMENT",
          "EDITOR'S NOTE",
          "EDITOR’S NOTE");

  /** UTF-16 units; more is no dateline. */
  private static final int LONGEST = 160;

  private static final Set<String> CITIES = cities();

  private DatelineParser() {}

  /** The place, with its country or state where that is given; null if there is no dateline. */
  static @Nullable String of(String paragraph) {
    String text = paragraph.substring(0, Math.min(LONGEST, paragraph.length()));
    for (Pattern pattern : new Pattern[] {IN_CAPITALS, IN_BRACKETS, WITH_SOURCE}) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find()) {
        String place = matcher.group(1).strip();
        return LABELS.contains(place) ? null : place;
      }
    }
    Matcher bare = BARE.matcher(text);
    return bare.find() && CITIES.contains(bare.group(1)) ? bare.group(1) : null;
  }

  private static Set<String> cities() {
    try (InputStream in = DatelineParser.class.getResourceAsStream("cities.txt")) {
      if (in == null) {
        throw new IllegalStateException("cities.txt is not on the class path");
      }
      return new BufferedReader(new InputStreamReader(in, UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(Pattern.compile("\\|")::splitAsStream)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
