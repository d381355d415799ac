package news.dateline.story;

import java.util.List;

/**
 * Who and what a story names, as its publisher says.
 *
 * @param people human beings
 * @param organisations companies, parties, clubs
 * @param places also as the publisher gives them; Dateline's own lie in the tags
 * @param events things that happen
 * @param objects things that are neither
 */
public record Entities(
    List<Concept> people,
    List<Organisation> organisations,
    List<Place> places,
    List<Concept> events,
    List<Concept> objects) {

  public static final Entities NONE =
      new Entities(List.of(), List.of(), List.of(), List.of(), List.of());

  public Entities {
    people = List.copyOf(people);
    organisations = List.copyOf(organisations);
    places = List.copyOf(places);
    events = List.copyOf(events);
    objects = List.copyOf(objects);
  }
}
