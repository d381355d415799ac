package news.dateline.ingest.extract.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdom2.Element;
import org.jdom2.filter.Filters;
import org.jspecify.annotations.Nullable;

/** Reads how often an RSS feed wants to be asked. */
final class HintsReader {

  private static final String SYNDICATION = "http://purl.org/rss/1.0/modules/syndication/";

  private static final Map<String, Duration> PERIODS =
      Map.of(
          "hourly", Duration.ofHours(1),
          "daily", Duration.ofDays(1),
          "weekly", Duration.ofDays(7),
          "monthly", Duration.ofDays(30),
          "yearly", Duration.ofDays(365));

  private HintsReader() {}

  static PollingHints read(Element root) {
    Duration ttl = null;
    String period = null;
    int frequency = 1;
    Set<Integer> hours = new HashSet<>();
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (Element element : root.getDescendants(Filters.element())) {
      String text = element.getTextTrim();
      switch (element.getName().toLowerCase(Locale.ROOT)) {
        case "ttl" -> ttl = number(text) > 0 ? Duration.ofMinutes(number(text)) : ttl;
        // Netscape counts from 1 to 24, UserLand from 0 to 23.
        case "hour" -> {
          if (isIn(element, "skipHours") && number(text) >= 0) {
            hours.add(number(text) % 24);
          }
        }
        case "day" -> {
          if (isIn(element, "skipDays")) {
            addDay(days, text);
          }
        }
        case "updateperiod" -> period = isSyndication(element) ? text : period;
        case "updatefrequency" ->
            frequency = isSyndication(element) ? Math.max(1, number(text)) : frequency;
        default -> {}
      }
    }
    Duration update = period == null ? null : PERIODS.get(period.toLowerCase(Locale.ROOT));
    return new PollingHints(ttl, update == null ? null : update.dividedBy(frequency), hours, days);
  }

  private static boolean isIn(Element element, String parent) {
    Element around = element.getParentElement();
    return around != null && around.getName().equalsIgnoreCase(parent);
  }

  private static boolean isSyndication(Element element) {
    return element.getNamespaceURI().equals(SYNDICATION);
  }

  private static void addDay(Set<DayOfWeek> days, String text) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().equalsIgnoreCase(text)) {
        days.add(day);
      }
    }
  }

  /** -1 where it is no number that makes sense. */
  private static int number(@Nullable String text) {
    return text != null && text.matches("\\d{1,8}") ? Integer.parseInt(text) : -1;
  }
}
