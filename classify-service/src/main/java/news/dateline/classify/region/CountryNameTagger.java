package news.dateline.classify.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import news.dateline.story.StoryText;
import news.dateline.tags.Mention;
import news.dateline.tags.Mention.Field;
import news.dateline.tags.Mention.Kind;
import news.dateline.tags.Mention.Place;
import news.dateline.tags.RegionTag;
import org.jspecify.annotations.Nullable;

/**
 * Tags stories by the names of countries, capitals, large cities, first-level divisions and
 * demonyms that they hold, and by institutions that tell of a country. Names are English, and those
 * of the countries also in the language of the story. A story without any such name gets no region.
 */
public final class CountryNameTagger implements RegionTagger {

  private static final String VERSION = "countries-1";

  /** A list of places as long as a book makes a record that nobody can take. */
  private static final int MAX_MENTIONS = 2_000;

  private final Map<String, Country> countries;
  private final Gazetteer gazetteer;
  private final FocusModel focus;
  private final MentionModel mention;

  private CountryNameTagger(
      Map<String, Country> countries, Gazetteer gazetteer, FocusModel focus, MentionModel mention) {
    this.countries = countries;
    this.gazetteer = gazetteer;
    this.focus = focus;
    this.mention = mention;
  }

  /**
   * A tagger over the tables on the class path.
   *
   * @throws IllegalStateException if a table is missing or torn
   */
  public static CountryNameTagger load() {
    return new CountryNameTagger(
        Country.all(), Gazetteer.load(), FocusModel.load(), MentionModel.load());
  }

  @Override
  public RegionTags tag(StoryText text, @Nullable String language) {
    List<Resolved> resolved = resolve(text, language);
    return new RegionTags(regions(text, resolved), mentions(text, resolved));
  }

  @Override
  public String version() {
    return VERSION;
  }

  /** The names of a story and what they stand for, headline first. */
  List<Resolved> resolve(StoryText text, @Nullable String language) {
    Resolver resolver = new Resolver();
    resolver.add(Field.HEADLINE, text.headline(), gazetteer.find(text.headline(), language));
    resolver.add(Field.BODY, text.body(), gazetteer.find(text.body(), language));
    return resolver.resolve();
  }

  private List<RegionTag> regions(StoryText text, List<Resolved> resolved) {
    Map<String, Evidence> evidence = Evidence.gather(text, resolved);
    int length = text.headline().length() + text.body().length();
    List<RegionTag> regions = new ArrayList<>(evidence.size());
    evidence.forEach(
        (code, own) -> {
          double score = focus.score(FocusFeatures.of(own, evidence.values(), length));
          regions.add(tag(code, score));
        });
    regions.sort(Comparator.comparingDouble(RegionTag::score).reversed());
    return regions;
  }

  private RegionTag tag(String code, double score) {
    Country country = country(code);
    return new RegionTag(code, country.name(), country.m49(), score, focus.focus(score));
  }

  private List<Mention> mentions(StoryText text, List<Resolved> resolved) {
    List<Mention> mentions = new ArrayList<>();
    for (Resolved name : resolved) {
      Kind kind = name.sense().kind();
      if (kind != null && mentions.size() < MAX_MENTIONS) {
        mentions.add(mention(text, name, kind));
      }
    }
    return mentions;
  }

  private Mention mention(StoryText text, Resolved name, Kind kind) {
    String field = name.field() == Field.HEADLINE ? text.headline() : text.body();
    Span span = name.span();
    String code = name.sense().country();
    boolean country = kind == Kind.COUNTRY || kind == Kind.DEMONYM;
    Place place =
        new Place(
            country ? country(code).name() : span.name().text(), code, null, name.sense().point());
    String words = field.substring(span.start(), span.end());
    return new Mention(
        name.field(),
        span.start(),
        span.end(),
        words,
        kind,
        place,
        mention.score(kind, name.weight()));
  }

  private Country country(String code) {
    return Objects.requireNonNull(countries.get(code), code);
  }
}
