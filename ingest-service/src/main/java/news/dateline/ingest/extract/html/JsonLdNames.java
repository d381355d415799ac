package news.dateline.ingest.extract.html;

import static news.dateline.ingest.extract.html.JsonLdFields.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The names of people and organisations in structured data.
 *
 * @param byId objects that others refer to
 * @param nodes all objects
 */
record JsonLdNames(Map<String, ObjectNode> byId, List<ObjectNode> nodes) {

  /** Who wrote it: people, if there are any. */
  List<String> people(ObjectNode article) {
    List<String> all = names(article, "author", "creator");
    Set<String> organisations = organisations();
    List<String> people = all.stream().filter(name -> !organisations.contains(name)).toList();
    return people.isEmpty() ? all : people;
  }

  /** The names of those that are said to be no people. */
  Set<String> organisations() {
    Set<String> organisations = new TreeSet<>();
    for (ObjectNode node : nodes) {
      if (JsonLdFields.is(node, "organization") && !JsonLdFields.is(node, "person")) {
        JsonLdFields.texts(node.path("name")).forEach(organisations::add);
      }
    }
    for (ObjectNode node : nodes) {
      if (JsonLdFields.is(node, "person")) {
        JsonLdFields.texts(node.path("name")).forEach(organisations::remove);
      }
    }
    return organisations;
  }

  /** The first name in a field. */
  @Nullable String name(@Nullable ObjectNode node, String field) {
    List<String> names = names(node, field);
    return names.isEmpty() ? null : names.get(0);
  }

  private List<String> names(@Nullable ObjectNode node, String... fields) {
    List<String> names = new ArrayList<>();
    if (node != null) {
      for (String field : fields) {
        addNames(node.path(field), names);
        if (!names.isEmpty()) {
          break;
        }
      }
    }
    return names;
  }

  private void addNames(JsonNode value, List<String> names) {
    for (JsonNode person : JsonLdFields.all(value)) {
      JsonNode known = person;
      if (person instanceof ObjectNode object && !object.has("name")) {
        known = byId.getOrDefault(object.path("@id").asString(""), object);
      }
      if (known instanceof ObjectNode object) {
        JsonLdFields.texts(object.path("name")).forEach(name -> add(name, names));
        if (!object.has("name")) {
          add(fullName(object), names);
        }
      } else {
        JsonLdFields.texts(known).forEach(name -> add(name, names));
      }
    }
  }

  private static void add(@Nullable String name, List<String> names) {
    if (name != null && !names.contains(name)) {
      names.add(name);
    }
  }

  private static @Nullable String fullName(ObjectNode person) {
    String first = text(person, "givenName");
    String last = text(person, "familyName");
    return first == null || last == null ? last : first + " " + last;
  }
}
