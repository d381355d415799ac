package news.dateline.wire;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reading and writing of JSON objects, with errors that name the field. */
final class Json {

  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final Instant YEAR_0 = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ObjectNode parse(byte @Nullable [] json) throws MalformedRecordException {
    if (json == null || json.length == 0) {
      throw new MalformedRecordException("The record has no value");
    }
    try {
      if (MAPPER.readTree(json) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException e) {
      throw new MalformedRecordException("Not JSON: " + e.getOriginalMessage(), e);
    }
    throw new MalformedRecordException("Not a JSON object");
  }

  static byte[] bytes(ObjectNode node) {
    return MAPPER.writeValueAsBytes(node);
  }

  static void put(ObjectNode node, String field, @Nullable Object value) {
    if (value != null) {
      node.put(field, wellFormed(value.toString()));
    }
  }

  /** The times of ninjs have years of four digits (RFC 3339); odd documents claim others. */
  static void putTime(ObjectNode node, String field, @Nullable Instant time) {
    if (time != null && !time.isBefore(YEAR_0) && time.isBefore(YEAR_10000)) {
      put(node, field, time);
    }
  }

  /** Only in full and in ASCII, as JSON Schema's format {@code uri} has it (RFC 3986). */
  static void putUri(ObjectNode node, String field, @Nullable URI uri) {
    if (uri != null && uri.isAbsolute()) {
      put(node, field, uri.toASCIIString());
    }
  }

  /** Lone surrogates cannot be written as UTF-8; U+FFFD for each keeps every offset. */
  static String wellFormed(String text) {
    StringBuilder mended = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      if (mended == null) {
        mended = new StringBuilder(text);
      }
      mended.setCharAt(i, '\uFFFD');
    }
    return mended == null ? text : mended.toString();
  }

  static ObjectNode requireObject(ObjectNode node, String field) throws MalformedRecordException {
    if (node.get(field) instanceof ObjectNode object) {
      return object;
    }
    throw new MalformedRecordException("'" + field + "' is missing or no object");
  }

  static String require(ObjectNode node, String field) throws MalformedRecordException {
    String value = text(node, field);
    if (value == null || value.isEmpty()) {
      throw new MalformedRecordException("'" + field + "' is missing or empty");
    }
    return value;
  }

  static @Nullable String text(ObjectNode node, String field) throws MalformedRecordException {
    JsonNode value = node.get(field);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isString()) {
      throw new MalformedRecordException("'" + field + "' is no text");
    }
    return value.stringValue();
  }

  static int integer(ObjectNode node, String field) throws MalformedRecordException {
    JsonNode value = node.get(field);
    if (value == null || !value.canConvertToInt()) {
      throw new MalformedRecordException("'" + field + "' is missing or no whole number");
    }
    return value.intValue();
  }

  static @Nullable Integer optionalInteger(ObjectNode node, String field)
      throws MalformedRecordException {
    return node.hasNonNull(field) ? integer(node, field) : null;
  }

  static long longInteger(ObjectNode node, String field) throws MalformedRecordException {
    JsonNode value = node.get(field);
    if (value == null || !value.canConvertToLong()) {
      throw new MalformedRecordException("'" + field + "' is missing or no whole number");
    }
    return value.longValue();
  }

  static Instant requireInstant(ObjectNode node, String field) throws MalformedRecordException {
    return parseInstant(field, require(node, field));
  }

  static @Nullable Instant instant(ObjectNode node, String field) throws MalformedRecordException {
    String value = text(node, field);
    return value == null ? null : parseInstant(field, value);
  }

  private static Instant parseInstant(String field, String value) throws MalformedRecordException {
    try {
      return Instant.parse(value);
    } catch (DateTimeException e) {
      throw new MalformedRecordException("'" + field + "' is no ISO 8601 time: " + value, e);
    }
  }

  static @Nullable URI uri(ObjectNode node, String field) throws MalformedRecordException {
    String value = text(node, field);
    return value == null ? null : parseUri(field, value);
  }

  static URI parseUri(String field, String value) throws MalformedRecordException {
    try {
      return new URI(value);
    } catch (URISyntaxException e) {
      throw new MalformedRecordException("'" + field + "' is no URI: " + e.getReason(), e);
    }
  }

  /** The objects of an array that may be missing. */
  static List<ObjectNode> objects(ObjectNode node, String field) throws MalformedRecordException {
    List<ObjectNode> objects = new ArrayList<>();
    for (JsonNode item : array(node, field)) {
      if (!(item instanceof ObjectNode object)) {
        throw new MalformedRecordException("'" + field + "' holds something that is no object");
      }
      objects.add(object);
    }
    return objects;
  }

  /** The texts of an array that may be missing. */
  static List<String> texts(ObjectNode node, String field) throws MalformedRecordException {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : array(node, field)) {
      if (!item.isString()) {
        throw new MalformedRecordException("'" + field + "' holds something that is no text");
      }
      texts.add(item.stringValue());
    }
    return texts;
  }

  private static Iterable<JsonNode> array(ObjectNode node, String field)
      throws MalformedRecordException {
    JsonNode items = node.get(field);
    if (items == null || items.isNull()) {
      return List.of();
    }
    if (!items.isArray()) {
      throw new MalformedRecordException("'" + field + "' is no array");
    }
    return items;
  }
}
