package news.dateline.classify.live;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A tag by which stories are counted.
 *
 * @param code of a country, an area, a theme or a language
 * @param name for people to read
 */
record TagLabel(String code, String name) {

  /** Of a tag of a record: without a name, by its code; null where it has no code either. */
  static @Nullable TagLabel of(JsonNode tag) {
    String code = tag.path("code").asString("");
    String name = tag.path("name").asString("");
    return code.isBlank() ? null : new TagLabel(code, name.isBlank() ? code : name);
  }
}
