package news.dateline.ingest.source.files;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How far a file has been read: the state of its cursor.
 *
 * @param offset of what is to be read next
 * @param size that the file had when it was read to its end; -1 where it was not
 * @param check digest of bytes that tell whether it is still that file
 */
public record ReadSoFar(long offset, long size, String check) {

  /** A file that was not read yet. */
  public static final ReadSoFar NOTHING = new ReadSoFar(0, -1, "");

  /** As a cursor holds it. */
  public String write() {
    ObjectNode node = JsonMapper.shared().createObjectNode();
    node.put("offset", offset);
    if (size >= 0) {
      node.put("size", size);
    }
    return node.put("check", check).toString();
  }

  /** From what a cursor holds; {@link #NOTHING} where that is of another form. */
  public static ReadSoFar read(@Nullable String state) {
    try {
      JsonNode node = JsonMapper.shared().readTree(state == null ? "{}" : state);
      long offset = node.path("offset").asLong(-1);
      return offset < 0
          ? NOTHING
          : new ReadSoFar(offset, node.path("size").asLong(-1), node.path("check").asString(""));
    } catch (JacksonException e) {
      return NOTHING;
    }
  }
}
