package news.dateline.classify.region;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import news.dateline.classify.region.focus.FocusCountry;
import news.dateline.classify.region.focus.FocusModel;
import news.dateline.classify.region.foreign.ForeignToponyms;
import news.dateline.classify.region.gazetteer.Feature;
import news.dateline.classify.region.gazetteer.Gazetteer;
import news.dateline.classify.region.gazetteer.OwnPlace;
import news.dateline.classify.region.gazetteer.Places;
import news.dateline.classify.region.home.Newsroom;
import news.dateline.classify.region.home.Newsrooms;
import news.dateline.classify.region.own.OwnPlacesFile;
import news.dateline.classify.region.toponym.Findings;
import news.dateline.classify.region.toponym.Toponym;
import news.dateline.classify.region.toponym.Toponyms;
import news.dateline.story.Home;
import news.dateline.story.StoryText;
import news.dateline.tags.Mention;
import news.dateline.tags.Mention.Field;
import news.dateline.tags.Mention.Kind;
import news.dateline.tags.Mention.Place;
import news.dateline.tags.Mention.Point;
import news.dateline.tags.RegionTag;
import org.jspecify.annotations.Nullable;

/**
 * Tags stories by the places that they name: finds them with a gazetteer of all towns and
 * divisions, tells by what stands around them whether they are places and which, and from all of
 * them which countries the story is about. In English by what was learned from labelled stories; in
 * other languages by tables and a few rules.
 */
public final class GazetteerTagger implements RegionTagger {

  private static final String VERSION = "gazetteer-9";

  /** A list of places as long as a book makes a record that nobody can take. */
  private static final int MAX_MENTIONS = 2_000;

  /** A country that a story hardly speaks of is left out. */
  private static final double LEAST_SCORE = 0.02;

  private static final int MAX_REGIONS = 40;
  private static final String GAP = "\n\n";

  private final Map<String, Country> countries = Country.all();
  private final Places places;
  private final Toponyms toponyms;
  private final ForeignToponyms foreign;
  private final FocusModel focus;
  private final Newsrooms newsrooms;
  private final String version;

  private GazetteerTagger(
      Gazetteer gazetteer, Toponyms toponyms, FocusModel focus, String version) {
    this.version = version;
    this.places = gazetteer.places();
    this.toponyms = toponyms;
    this.foreign = new ForeignToponyms(gazetteer);
    this.newsrooms = new Newsrooms(gazetteer);
    this.focus = focus;
  }

  /**
   * A tagger with the gazetteer and the models on the class path.
   *
   * @throws IllegalStateException if one is missing or torn
   */
  public static GazetteerTagger load() {
    return load(List.of());
  }

  /**
   * The same with the places of a user's file.
   *
   * @param file as {@link OwnPlacesFile} reads it; null for none
   * @throws IllegalArgumentException if something in the file is wrong
   * @throws IllegalStateException if a table or model is missing or torn
   */
  public static GazetteerTagger load(@Nullable Path file) {
    return load(file == null ? List.of() : OwnPlacesFile.read(file));
  }

  /**
   * The same with places of one's own.
   *
   * @throws IllegalStateException if a table or model is missing or torn
   */
  public static GazetteerTagger load(List<OwnPlace> own) {
    Gazetteer gazetteer = Gazetteer.load(own);
    return new GazetteerTagger(
        gazetteer, Toponyms.load(gazetteer), FocusModel.load(), version(own));
  }

  /**
   * The same with the models of a folder, where it has them: for cross-validation.
   *
   * @throws IOException if one cannot be read
   */
  public static GazetteerTagger loadModels(Path folder) throws IOException {
    Gazetteer gazetteer = Gazetteer.load(List.of());
    Path toponyms = folder.resolve("toponyms.bin");
    Path focus = folder.resolve("focus.bin");
    FocusModel model = FocusModel.load();
    if (Files.exists(focus)) {
      try (InputStream in = Files.newInputStream(focus)) {
        model = FocusModel.read(in);
      }
    }
    return new GazetteerTagger(
        gazetteer, Toponyms.load(gazetteer, toponyms), model, VERSION + "+models");
  }

  @Override
  public RegionTags tag(StoryText text, @Nullable String language, @Nullable Home home) {
    String all = text.headline() + GAP + text.body();
    int bodyStart = text.headline().length() + GAP.length();
    boolean isForeign = language != null && ForeignToponyms.isKnown(language);
    // In other languages nothing was learned of homes, and a country alone leads astray.
    Newsroom newsroom = home == null || isForeign ? null : newsrooms.find(home);
    if (newsroom != null && !newsroom.isPlaced()) {
      newsroom = null;
    }
    Findings findings =
        isForeign
            ? foreign.find(all, Objects.requireNonNull(language))
            : toponyms.find(all, newsroom);
    return new RegionTags(
        regions(findings, bodyStart, !isForeign), mentions(text, bodyStart, findings));
  }

  @Override
  public boolean knows(Home home) {
    Newsroom found = newsrooms.find(home);
    return found != null && (home.place() == null || found.isPlaced());
  }

  @Override
  public String version() {
    return version;
  }

  /** The places that it knows. */
  public Places places() {
    return places;
  }

  /** Places of one's own change what is found, and so the version. */
  private static String version(List<OwnPlace> own) {
    if (own.isEmpty()) {
      return VERSION;
    }
    CRC32 digest = new CRC32();
    digest.update(own.toString().getBytes(StandardCharsets.UTF_8));
    return VERSION + "+places-%08x".formatted(digest.getValue());
  }

  private List<RegionTag> regions(Findings findings, int bodyStart, boolean english) {
    List<RegionTag> regions = new ArrayList<>();
    for (FocusCountry one : focus.countries(findings, bodyStart, english)) {
      Country country = countries.get(one.code());
      boolean isSaid = one.focus() || (one.named() && one.score() >= LEAST_SCORE);
      if (country != null && isSaid && regions.size() < MAX_REGIONS) {
        regions.add(
            new RegionTag(country.code(), country.name(), country.m49(), one.score(), one.focus()));
      }
    }
    return regions;
  }

  private List<Mention> mentions(StoryText text, int bodyStart, Findings findings) {
    List<Mention> mentions = new ArrayList<>();
    for (Toponym toponym : findings.toponyms()) {
      boolean headline = toponym.end() <= text.headline().length();
      int offset = headline ? 0 : bodyStart;
      if ((headline || toponym.start() >= bodyStart) && mentions.size() < MAX_MENTIONS) {
        String field = headline ? text.headline() : text.body();
        int start = toponym.start() - offset;
        int end = toponym.end() - offset;
        mentions.add(
            new Mention(
                headline ? Field.HEADLINE : Field.BODY,
                start,
                end,
                field.substring(start, end),
                kind(toponym),
                place(toponym),
                toponym.score()));
      }
    }
    return mentions;
  }

  private Kind kind(Toponym toponym) {
    if (toponym.demonym()) {
      return Kind.DEMONYM;
    }
    Feature feature = toponym.place() < 0 ? Feature.TOWN : places.feature(toponym.place());
    return switch (feature) {
      case COUNTRY -> Kind.COUNTRY;
      case FIRST_DIVISION, SECOND_DIVISION -> Kind.ADMIN;
      case REGION -> Kind.REGION;
      default -> Kind.PLACE;
    };
  }

  private @Nullable Place place(Toponym toponym) {
    int place = toponym.place();
    if (place < 0) {
      return null;
    }
    String code = places.country(place);
    return new Place(
        places.name(place),
        code.isEmpty() ? null : code,
        places.geonames(place),
        new Point(places.latitude(place), places.longitude(place)));
  }
}
