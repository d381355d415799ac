package news.dateline.wire;

import java.util.ArrayList;
import java.util.List;
import news.dateline.story.Concept;
import news.dateline.story.Entities;
import news.dateline.story.Organisation;
import news.dateline.story.Organisation.Ticker;
import news.dateline.story.Place;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Concepts in ninjs' form: {@code rel}, {@code name}, {@code uri}, {@code literal}. */
final class ConceptJson {

  private ConceptJson() {}

  /** Puts the array, unless it would be empty. */
  static void put(ObjectNode node, String field, List<Concept> concepts) {
    if (!concepts.isEmpty()) {
      ArrayNode items = node.putArray(field);
      concepts.forEach(concept -> add(items, concept));
    }
  }

  static List<Concept> read(ObjectNode node, String field) throws MalformedRecordException {
    List<Concept> concepts = new ArrayList<>();
    for (ObjectNode item : Json.objects(node, field)) {
      concepts.add(concept(item));
    }
    return concepts;
  }

  static ObjectNode add(ArrayNode items, Concept concept) {
    ObjectNode item = items.addObject();
    Json.put(item, "name", concept.name());
    Json.put(item, "rel", concept.rel());
    Json.putUri(item, "uri", concept.uri());
    Json.put(item, "literal", concept.literal());
    return item;
  }

  /**
   * @throws IllegalArgumentException if it has neither name nor uri nor literal
   */
  static Concept concept(ObjectNode item) throws MalformedRecordException {
    return new Concept(
        Json.text(item, "rel"),
        Json.text(item, "name"),
        Json.uri(item, "uri"),
        Json.text(item, "literal"));
  }

  /** All but the places, which stand with {@link #putPlaces}. */
  static void putEntities(ObjectNode node, Entities entities) {
    put(node, "people", entities.people());
    if (!entities.organisations().isEmpty()) {
      ArrayNode items = node.putArray("organisations");
      entities.organisations().forEach(organisation -> add(items, organisation));
    }
    put(node, "events", entities.events());
    put(node, "objects", entities.objects());
  }

  static void putPlaces(ObjectNode node, List<Place> places) {
    if (places.isEmpty()) {
      return;
    }
    ArrayNode items = node.putArray("places");
    for (Place place : places) {
      ObjectNode item = add(items, place.concept());
      if (place.point() != null) {
        GeoJson.put(item, place.point().latitude(), place.point().longitude());
      }
    }
  }

  /**
   * @param node has all but the places
   * @param given has the places
   */
  static Entities entities(ObjectNode node, ObjectNode given) throws MalformedRecordException {
    return new Entities(
        read(node, "people"),
        organisations(node),
        places(given),
        read(node, "events"),
        read(node, "objects"));
  }

  private static void add(ArrayNode items, Organisation organisation) {
    ObjectNode item = add(items, organisation.concept());
    if (organisation.tickers().isEmpty()) {
      return;
    }
    ArrayNode symbols = item.putArray("symbols");
    for (Ticker ticker : organisation.tickers()) {
      ObjectNode symbol = symbols.addObject();
      Json.put(symbol, "exchange", ticker.exchange());
      Json.putUri(symbol, "symbolType", ticker.type());
      Json.put(symbol, "symbol", ticker.symbol());
    }
  }

  private static List<Organisation> organisations(ObjectNode node) throws MalformedRecordException {
    List<Organisation> organisations = new ArrayList<>();
    for (ObjectNode item : Json.objects(node, "organisations")) {
      List<Ticker> tickers = new ArrayList<>();
      for (ObjectNode symbol : Json.objects(item, "symbols")) {
        tickers.add(
            new Ticker(
                Json.text(symbol, "exchange"),
                Json.uri(symbol, "symbolType"),
                Json.require(symbol, "symbol")));
      }
      organisations.add(new Organisation(concept(item), tickers));
    }
    return organisations;
  }

  private static List<Place> places(ObjectNode given) throws MalformedRecordException {
    List<Place> places = new ArrayList<>();
    for (ObjectNode item : Json.objects(given, "places")) {
      places.add(new Place(concept(item), GeoJson.point(item)));
    }
    return places;
  }
}
