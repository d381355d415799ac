package news.dateline.ingest.extract.agency;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import news.dateline.ingest.extract.format.Dates;
import news.dateline.ingest.text.Text;
import news.dateline.story.About;
import news.dateline.story.Concept;
import news.dateline.story.Entities;
import news.dateline.story.InfoSource;
import news.dateline.story.Organisation;
import news.dateline.story.Place;
import news.dateline.story.Subject;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Properties of ninjs by their names in lower case, for version 1 has {@code versioncreated}. */
final class NinjsValues {

  private NinjsValues() {}

  static @Nullable JsonNode get(JsonNode node, String name) {
    if (!(node instanceof ObjectNode object)) {
      return null;
    }
    for (Map.Entry<String, JsonNode> property : object.properties()) {
      if (property.getKey().toLowerCase(Locale.ROOT).equals(name)) {
        return property.getValue();
      }
    }
    return null;
  }

  static @Nullable String text(JsonNode node, String name) {
    JsonNode value = get(node, name);
    String text = value != null && value.isValueNode() && !value.isNull() ? value.asString() : "";
    return text.isBlank() ? null : text;
  }

  static @Nullable String line(JsonNode node, String name) {
    return Text.lineOrNull(text(node, name));
  }

  /** The first of these times that is told; null where none is. */
  static @Nullable Instant firstTime(JsonNode node, String... names) {
    for (String name : names) {
      Instant time = Dates.parse(line(node, name));
      if (time != null) {
        return time;
      }
    }
    return null;
  }

  /** The objects of an array that may be missing. */
  static List<ObjectNode> items(JsonNode node, String name) {
    JsonNode array = get(node, name);
    return array == null || !array.isArray()
        ? List.of()
        : array
            .valueStream()
            .filter(ObjectNode.class::isInstance)
            .map(ObjectNode.class::cast)
            .toList();
  }

  private static List<ObjectNode> items(JsonNode node, String plural, String singular) {
    return Stream.concat(items(node, plural).stream(), items(node, singular).stream()).toList();
  }

  static List<Concept> concepts(JsonNode node, String plural, String singular) {
    return items(node, plural, singular).stream()
        .map(NinjsValues::concept)
        .filter(Objects::nonNull)
        .toList();
  }

  /** Version 1 has a code and the scheme that it is of. */
  private static @Nullable Concept concept(JsonNode node) {
    String name = line(node, "name");
    String code = line(node, "code");
    String uri = line(node, "uri");
    String literal = Xml.firstOf(line(node, "literal"), code);
    return name == null && AgencyValues.uri(uri) == null && literal == null
        ? null
        : new Concept(line(node, "rel"), name, AgencyValues.uri(uri), literal);
  }

  static List<InfoSource> sources(JsonNode item) {
    List<InfoSource> sources = new ArrayList<>();
    for (ObjectNode node : items(item, "infosources", "infosource")) {
      Concept concept = concept(node);
      if (concept != null) {
        String uri = concept.uri() == null ? null : concept.uri().toString();
        String name = Xml.firstOf(concept.name(), concept.literal(), uri);
        sources.add(
            new InfoSource(
                line(node, "role"),
                Objects.requireNonNull(name),
                concept.uri(),
                concept.literal()));
      }
    }
    return sources;
  }

  static About about(JsonNode item) {
    List<Subject> subjects = new ArrayList<>();
    for (ObjectNode node : items(item, "subjects", "subject")) {
      Concept concept = concept(node);
      if (concept != null) {
        subjects.add(
            new Subject(
                concept,
                line(node, "creator"),
                AgencyValues.percent(line(node, "relevance")),
                AgencyValues.percent(line(node, "confidence"))));
      }
    }
    List<String> keywords = new ArrayList<>();
    JsonNode words = get(item, "keywords");
    if (words != null && words.isArray()) {
      words
          .valueStream()
          .map(word -> Text.lineOrNull(word.asString("")))
          .filter(Objects::nonNull)
          .forEach(keywords::add);
    }
    Entities entities =
        new Entities(
            concepts(item, "people", "person"),
            organisations(item),
            places(item),
            concepts(item, "events", "event"),
            concepts(item, "objects", "object"));
    return new About(List.of(), keywords, subjects, entities);
  }

  private static List<Organisation> organisations(JsonNode item) {
    List<Organisation> organisations = new ArrayList<>();
    for (ObjectNode node : items(item, "organisations", "organisation")) {
      Concept concept = concept(node);
      if (concept == null) {
        continue;
      }
      List<Organisation.Ticker> tickers = new ArrayList<>();
      for (ObjectNode symbol : items(node, "symbols")) {
        String sign = Xml.firstOf(line(symbol, "symbol"), line(symbol, "ticker"));
        if (sign != null) {
          tickers.add(
              new Organisation.Ticker(
                  line(symbol, "exchange"), AgencyValues.uri(line(symbol, "symboltype")), sign));
        }
      }
      organisations.add(new Organisation(concept, tickers));
    }
    return organisations;
  }

  private static List<Place> places(JsonNode item) {
    List<Place> places = new ArrayList<>();
    for (ObjectNode node : items(item, "places", "place")) {
      Concept concept = concept(node);
      if (concept != null) {
        places.add(new Place(concept, point(node)));
      }
    }
    return places;
  }

  private static Place.@Nullable Point point(JsonNode place) {
    JsonNode geometry =
        Stream.of("geojson", "geometry_geojson")
            .map(name -> get(place, name))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    JsonNode coordinates = geometry == null ? null : geometry.path("coordinates");
    if (coordinates == null || !coordinates.path(0).isNumber() || !coordinates.path(1).isNumber()) {
      return null;
    }
    double latitude = coordinates.path(1).doubleValue();
    double longitude = coordinates.path(0).doubleValue();
    return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
        ? new Place.Point(latitude, longitude)
        : null;
  }
}
