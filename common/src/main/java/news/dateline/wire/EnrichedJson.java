package news.dateline.wire;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.tags.ClusterTag;
import news.dateline.tags.Mention;
import news.dateline.tags.OwnThemeTag;
import news.dateline.tags.Pipeline;
import news.dateline.tags.RegionTag;
import news.dateline.tags.Tags;
import news.dateline.tags.ThemeTag;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The record of {@link news.dateline.stream.Topics#ENRICHED}: the story's record as it came, plus
 * the tags, both in ninjs' own fields ({@code subjects}, {@code places}) and in full under {@code
 * dateline}.
 */
public final class EnrichedJson {

  private static final String MEDIA_TOPIC = "http://cv.iptc.org/newscodes/mediatopic/";
  private static final String COUNTRY = "http://cvx.iptc.org/iso3166-1a2/";
  private static final String GEONAMES = "https://sws.geonames.org/";

  private static final Set<Mention.Kind> NATIONAL =
      EnumSet.of(Mention.Kind.COUNTRY, Mention.Kind.DEMONYM);

  /** Below it a reading is rather wrong than right. */
  private static final double LEAST_SCORE = 0.5;

  private EnrichedJson() {}

  /**
   * The enriched record's UTF-8 bytes. {@code record} is left as it was.
   *
   * @param version when the tags were made; becomes {@code versionCreated}
   */
  public static byte[] write(StoryRecord record, Tags tags, Instant version) {
    ObjectNode node = record.json().deepCopy();
    Json.put(node, "versionCreated", version);
    Json.put(node, "language", tags.language());
    putSubjects(node, tags);
    putPlaces(node, tags);
    ObjectNode extension = (ObjectNode) node.get(StoryJson.EXTENSION);
    putRegions(extension.putArray("regions"), tags);
    putThemes(extension.putArray("themes"), tags);
    if (!tags.ownThemes().isEmpty()) {
      putOwnThemes(extension.putArray("ownThemes"), tags);
    }
    putMentions(extension.putArray("mentions"), tags);
    ClusterTag cluster = tags.cluster();
    if (cluster != null) {
      extension
          .putObject("cluster")
          .put("id", cluster.id())
          .put("role", cluster.role().label())
          .put("similarity", rounded(cluster.similarity()));
    }
    Pipeline pipeline = tags.pipeline();
    extension
        .putObject("pipeline")
        .put("version", pipeline.version())
        .put("regions", pipeline.regions())
        .put("themes", pipeline.themes());
    return Json.bytes(node);
  }

  private static void putSubjects(ObjectNode node, Tags tags) {
    ArrayNode subjects = node.putArray("subjects");
    for (ThemeTag theme : tags.themes()) {
      int confidence = percent(theme.score());
      subjects
          .addObject()
          .put("name", theme.name())
          .put("rel", "about")
          .put("uri", MEDIA_TOPIC + theme.code())
          .put("creator", "dateline " + tags.pipeline().themes())
          .put("relevance", confidence)
          .put("confidence", confidence);
    }
  }

  /** Countries first, as they are ranked, then the places that were surely found, each once. */
  private static void putPlaces(ObjectNode node, Tags tags) {
    ArrayNode places = node.putArray("places");
    for (RegionTag region : tags.regions()) {
      places
          .addObject()
          .put("name", region.name())
          .put("rel", region.focus() ? "about" : "mentions")
          .put("uri", COUNTRY + region.code());
    }
    for (Mention.Place place : distinctPlaces(tags)) {
      ObjectNode item = places.addObject().put("name", place.name()).put("rel", "mentions");
      if (place.geonames() != null) {
        item.put("uri", GEONAMES + place.geonames() + "/");
      }
      if (place.point() != null) {
        GeoJson.put(item, place.point().latitude(), place.point().longitude());
      }
    }
  }

  /**
   * What countries are named or meant by their people is told by the regions, whose points would
   * lie in the middle of nowhere; and a list without scores has no doubtful readings.
   */
  private static Collection<Mention.Place> distinctPlaces(Tags tags) {
    Map<Object, Mention.Place> places = new LinkedHashMap<>();
    for (Mention mention : tags.mentions()) {
      Mention.Place place = mention.place();
      if (place == null || NATIONAL.contains(mention.kind()) || mention.score() < LEAST_SCORE) {
        continue;
      }
      if (place.geonames() != null) {
        places.putIfAbsent(place.geonames(), place);
      } else if (place.point() != null) {
        places.putIfAbsent(place, place);
      }
    }
    return places.values();
  }

  private static void putRegions(ArrayNode regions, Tags tags) {
    for (RegionTag region : tags.regions()) {
      ObjectNode item = regions.addObject();
      item.put("code", region.code()).put("name", region.name());
      region.m49().forEach(item.putArray("m49")::add);
      item.put("score", rounded(region.score())).put("focus", region.focus());
    }
  }

  private static void putThemes(ArrayNode themes, Tags tags) {
    for (ThemeTag theme : tags.themes()) {
      putTheme(themes.addObject(), theme.code(), theme.name(), theme.score(), theme.evidence());
    }
  }

  private static void putOwnThemes(ArrayNode themes, Tags tags) {
    for (OwnThemeTag theme : tags.ownThemes()) {
      ObjectNode item = themes.addObject().put("taxonomy", theme.taxonomy());
      putTheme(item, theme.code(), theme.name(), theme.score(), theme.evidence());
    }
  }

  private static void putTheme(
      ObjectNode item, String code, String name, double score, List<String> evidence) {
    item.put("code", code).put("name", Json.wellFormed(name)).put("score", rounded(score));
    ArrayNode words = item.putArray("evidence");
    evidence.forEach(word -> words.add(Json.wellFormed(word)));
  }

  private static void putMentions(ArrayNode mentions, Tags tags) {
    for (Mention mention : tags.mentions()) {
      ObjectNode item = mentions.addObject();
      item.put("in", mention.field().label());
      item.put("start", mention.start()).put("end", mention.end());
      Json.put(item, "text", mention.text());
      item.put("kind", mention.kind().label());
      Mention.Place place = mention.place();
      if (place != null) {
        if (place.geonames() != null) {
          item.put("geonames", place.geonames());
        }
        if (place.country() != null) {
          item.put("country", place.country());
        }
        if (place.point() != null) {
          item.put("lat", place.point().latitude()).put("lon", place.point().longitude());
        }
      }
      item.put("score", rounded(mention.score()));
    }
  }

  private static int percent(double score) {
    return (int) Math.round(100 * score);
  }

  /** Four digits: more would only pretend. */
  private static double rounded(double score) {
    return Math.round(score * 1e4) / 1e4;
  }
}
