package news.dateline.ingest.extract.agency;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import news.dateline.ingest.extract.format.Dates;
import news.dateline.ingest.text.Text;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** Elements by their local names, for agencies are loose with namespaces. */
final class Xml {

  private Xml() {}

  /** The children of an element that may be missing. */
  static List<Element> children(@Nullable Element parent, String name) {
    return parent == null
        ? List.of()
        : parent.getChildren().stream().filter(child -> child.getName().equals(name)).toList();
  }

  /** The first element that a path of names leads to. */
  static @Nullable Element first(@Nullable Element parent, String... path) {
    Element element = parent;
    for (String name : path) {
      List<Element> children = children(element, name);
      if (children.isEmpty()) {
        return null;
      }
      element = children.get(0);
    }
    return element;
  }

  /** All that an element says, on one line; null where it says nothing. */
  static @Nullable String line(@Nullable Element element) {
    return element == null ? null : Text.lineOrNull(element.getValue());
  }

  static @Nullable String line(@Nullable Element parent, String... path) {
    return line(first(parent, path));
  }

  /** When something happened, as an element of that name tells. */
  static @Nullable Instant time(@Nullable Element parent, String name) {
    return Dates.parse(line(parent, name));
  }

  /** The lines of all children of that name. */
  static List<String> lines(@Nullable Element parent, String name) {
    return children(parent, name).stream().map(Xml::line).filter(Objects::nonNull).toList();
  }

  static @Nullable String attribute(@Nullable Element element, String name) {
    return element == null ? null : Text.lineOrNull(element.getAttributeValue(name));
  }

  static @Nullable String firstOf(@Nullable String... values) {
    return Stream.of(values).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
