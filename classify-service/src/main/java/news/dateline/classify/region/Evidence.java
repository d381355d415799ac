package news.dateline.classify.region;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.story.StoryText;
import news.dateline.tags.Mention.Field;
import news.dateline.tags.Mention.Kind;
import org.jspecify.annotations.Nullable;

/** What a story's names say about one country, each counted by its weight. */
final class Evidence {

  /** Length of what counts as the lead, in UTF-16 units: about the first paragraph. */
  private static final int LEAD = 400;

  /** A dateline ends with a dash within this many UTF-16 units. */
  private static final int DATELINE = 80;

  private final Map<Source, Double> everywhere = new EnumMap<>(Source.class);
  private final Map<Source, Double> headline = new EnumMap<>(Source.class);
  private final Map<Source, Double> lead = new EnumMap<>(Source.class);
  private final Set<Name> names = new HashSet<>();
  private double dateline;
  private double first = 1;

  /** The evidence for each country, in the order of their first names. */
  static Map<String, Evidence> gather(StoryText story, List<Resolved> resolved) {
    Map<String, Evidence> byCountry = new LinkedHashMap<>();
    int datelineEnd = datelineEnd(story.body());
    double length = 1.0 + story.headline().length() + story.body().length();
    for (Resolved name : resolved) {
      Evidence evidence =
          byCountry.computeIfAbsent(name.sense().country(), country -> new Evidence());
      int before = name.field() == Field.HEADLINE ? 0 : story.headline().length();
      evidence.first = Math.min(evidence.first, (before + name.span().start()) / length);
      evidence.add(name, datelineEnd);
    }
    return byCountry;
  }

  double everywhere(Source source) {
    return everywhere.getOrDefault(source, 0.0);
  }

  double headline(Source source) {
    return headline.getOrDefault(source, 0.0);
  }

  double lead(Source source) {
    return lead.getOrDefault(source, 0.0);
  }

  /** Weight of the surest place in the dateline; 0 where there is none. */
  double dateline() {
    return dateline;
  }

  /** Where the first name stands, 0 (start of the story) to 1 (its end). */
  double first() {
    return first;
  }

  /** All of it in one figure: the headline thrice, and each source by its worth. */
  double mass() {
    double mass = 0;
    for (Source source : Source.values()) {
      mass += source.worth * (everywhere(source) + 2 * headline(source));
    }
    return mass;
  }

  int distinctNames() {
    return names.size();
  }

  private void add(Resolved name, int datelineEnd) {
    Source source = Source.of(name.sense().kind());
    names.add(name.span().name());
    everywhere.merge(source, name.weight(), Double::sum);
    if (name.field() == Field.HEADLINE) {
      headline.merge(source, name.weight(), Double::sum);
      return;
    }
    if (name.span().start() < LEAD) {
      lead.merge(source, name.weight(), Double::sum);
    }
    boolean place = source == Source.COUNTRY || source == Source.PLACE;
    if (place && name.span().end() <= datelineEnd) {
      dateline = Math.max(dateline, name.weight());
    }
  }

  /** Offset of the dash behind a dateline ("NAIROBI, Kenya (AP) —"); -1 where there is none. */
  private static int datelineEnd(String body) {
    int to = Math.min(body.length(), DATELINE);
    if (to < 2 || !Character.isUpperCase(body.charAt(0))) {
      return -1;
    }
    for (int i = 1; i < to; i++) {
      char c = body.charAt(i);
      boolean hyphen = c == '-' && (body.charAt(i - 1) == ' ' || body.charAt(i - 1) == '-');
      if (c == '\u2014' || c == '\u2013' || hyphen) {
        return i;
      }
    }
    return -1;
  }

  /** What kind of name it is that tells of a country. */
  enum Source {
    COUNTRY(1),
    PLACE(1),
    DEMONYM(0.7),
    INSTITUTION(0.5);

    private final double worth;

    Source(double worth) {
      this.worth = worth;
    }

    private static Source of(@Nullable Kind kind) {
      if (kind == null) {
        return INSTITUTION;
      }
      return switch (kind) {
        case COUNTRY -> COUNTRY;
        case ADMIN, PLACE -> PLACE;
        case DEMONYM -> DEMONYM;
      };
    }
  }
}
