package news.dateline.ingest.extract.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The way from the home page to a page, as structured data tells it. */
final class JsonLdTrail {

  private record Crumb(double position, String name) {}

  private JsonLdTrail() {}

  /** Names of the places on the first way that one of the objects tells, the widest first. */
  static List<String> of(List<ObjectNode> nodes) {
    for (ObjectNode node : nodes) {
      List<String> trail = JsonLdFields.is(node, "breadcrumblist") ? names(node) : List.of();
      if (!trail.isEmpty()) {
        return trail;
      }
    }
    return List.of();
  }

  private static List<String> names(ObjectNode list) {
    List<Crumb> crumbs = new ArrayList<>();
    for (JsonNode element : JsonLdFields.all(list.path("itemListElement"))) {
      String name = element instanceof ObjectNode crumb ? JsonLdFields.text(crumb, "name") : null;
      if (name == null && element.path("item") instanceof ObjectNode item) {
        name = JsonLdFields.text(item, "name");
      }
      if (name != null) {
        crumbs.add(new Crumb(element.path("position").asDouble(crumbs.size()), name));
      }
    }
    return crumbs.stream()
        .sorted(Comparator.comparingDouble(Crumb::position))
        .map(Crumb::name)
        .toList();
  }
}
