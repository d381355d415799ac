package news.dateline.ingest.source.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static news.dateline.ingest.source.feed.Fields.put;
import static news.dateline.ingest.source.feed.Fields.text;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.document.SourceCursor;
import news.dateline.ingest.extract.feed.PollingHints;
import news.dateline.ingest.fetch.Validators;
import news.dateline.ingest.source.feed.ItemIdentity.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@link FeedMemory} as the state of a cursor. Items that went longest ago are left out where it
 * would else be too large for a record.
 */
final class FeedMemoryJson {

  /** In UTF-8; a little less than {@link SourceCursor#MAX_STATE_BYTES}. */
  private static final int MAX_BYTES = 1_000_000;

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private FeedMemoryJson() {}

  static String write(FeedMemory memory) {
    ObjectNode node = MAPPER.createObjectNode();
    put(node, "body", memory.bodyHash());
    put(node, "etag", memory.validators().etag());
    put(node, "lastModified", memory.validators().lastModified());
    if (!memory.guidsKept()) {
      node.put("guidsChange", true);
    }
    writeHints(node, memory.hints());
    ArrayNode items = node.putArray("items");
    int bytes = bytes(node);
    for (KnownItem known : memory.known()) {
      ObjectNode item = write(known);
      bytes += bytes(item) + 1;
      if (bytes > MAX_BYTES) {
        break;
      }
      items.add(item);
    }
    return node.toString();
  }

  private static int bytes(ObjectNode node) {
    return node.toString().getBytes(UTF_8).length;
  }

  private static void writeHints(ObjectNode node, PollingHints hints) {
    put(node, "ttl", hints.ttl());
    put(node, "period", hints.period());
    if (!hints.skipHours().isEmpty()) {
      ArrayNode hours = node.putArray("skipHours");
      new TreeSet<>(hints.skipHours()).forEach(hours::add);
    }
    if (!hints.skipDays().isEmpty()) {
      ArrayNode days = node.putArray("skipDays");
      new TreeSet<>(hints.skipDays()).forEach(day -> days.add(day.name()));
    }
  }

  private static ObjectNode write(KnownItem known) {
    ObjectNode item = MAPPER.createObjectNode();
    item.put(known.identity().kind().name(), known.identity().value());
    put(item, "link", known.keys().link());
    put(item, "guid", known.keys().guid());
    put(item, "label", known.keys().label());
    put(item, "digest", known.digest());
    if (known.pageTries() > 0) {
      item.put("pageTries", known.pageTries());
    }
    item.put("seen", known.seenAt().getEpochSecond());
    return item;
  }

  /** Of what cannot be read, which only a later version of Dateline can have left, nothing. */
  static FeedMemory read(@Nullable String state) {
    if (state == null) {
      return FeedMemory.NONE;
    }
    try {
      JsonNode node = MAPPER.readTree(state);
      List<KnownItem> known = new ArrayList<>();
      node.path("items").valueStream().forEach(item -> known.add(readItem(item)));
      return new FeedMemory(
          text(node, "body"),
          new Validators(text(node, "etag"), text(node, "lastModified")),
          !node.path("guidsChange").asBoolean(false),
          readHints(node),
          known);
    } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
      return FeedMemory.NONE;
    }
  }

  private static PollingHints readHints(JsonNode node) {
    Set<Integer> hours = new TreeSet<>();
    node.path("skipHours").valueStream().forEach(hour -> hours.add(hour.asInt()));
    Set<DayOfWeek> days = new TreeSet<>();
    node.path("skipDays").valueStream().forEach(day -> days.add(DayOfWeek.valueOf(day.asString())));
    return new PollingHints(duration(node, "ttl"), duration(node, "period"), hours, days);
  }

  private static KnownItem readItem(JsonNode item) {
    return new KnownItem(
        readIdentity(item),
        new ItemKeys(text(item, "link"), text(item, "guid"), item.path("label").asString("")),
        item.path("digest").asString(""),
        item.path("pageTries").asInt(0),
        Instant.ofEpochSecond(item.path("seen").asLong(0)));
  }

  private static ItemIdentity readIdentity(JsonNode item) {
    for (Kind kind : Kind.values()) {
      String value = text(item, kind.name());
      if (value != null) {
        return new ItemIdentity(kind, value);
      }
    }
    throw new IllegalArgumentException("An item without an identity");
  }

  private static @Nullable Duration duration(JsonNode node, String field) {
    String text = text(node, field);
    return text == null ? null : Duration.parse(text);
  }
}
