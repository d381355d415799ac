package news.dateline.ingest.source.feed;

import static news.dateline.ingest.source.feed.Fields.put;
import static news.dateline.ingest.source.feed.Fields.text;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@link Appointment} as the state of a cursor. */
final class AppointmentJson {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private AppointmentJson() {}

  static String write(Appointment appointment) {
    ObjectNode node = MAPPER.createObjectNode();
    put(node, "due", appointment.due());
    node.put("failures", appointment.failures());
    put(node, "error", appointment.error());
    put(node, "movedTo", appointment.movedTo());
    Appointment.Success success = appointment.success();
    if (success != null) {
      ObjectNode last = node.putObject("success");
      put(last, "at", success.at());
      put(last, "interval", success.interval());
      put(last, "freshFor", success.freshFor());
      put(last, "body", success.bodyHash());
    }
    ObjectNode trust = node.putObject("trust");
    trust.put("notModified", appointment.trust().notModified());
    trust.put("checkAfter", appointment.trust().checkAfter());
    trust.put("doubts", appointment.trust().doubts());
    put(trust, "checkedAt", appointment.trust().checkedAt());
    return node.toString();
  }

  /** Of what is missing, or was written by another version of Dateline, the first one. */
  static Appointment read(@Nullable String state, Instant now) {
    if (state == null) {
      return Appointment.first(now);
    }
    try {
      JsonNode node = MAPPER.readTree(state);
      String movedTo = text(node, "movedTo");
      JsonNode trust = node.path("trust");
      return new Appointment(
          instant(node, "due"),
          node.path("failures").asInt(0),
          text(node, "error"),
          movedTo == null ? null : URI.create(movedTo),
          node.has("success") ? success(node.path("success")) : null,
          new Trust(
              trust.path("notModified").asInt(0),
              trust.path("checkAfter").asInt(0),
              trust.path("doubts").asInt(0),
              instant(trust, "checkedAt")));
    } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
      return Appointment.first(now);
    }
  }

  private static Appointment.Success success(JsonNode node) {
    String freshFor = text(node, "freshFor");
    return new Appointment.Success(
        instant(node, "at"),
        Duration.parse(node.path("interval").asString("")),
        freshFor == null ? null : Duration.parse(freshFor),
        text(node, "body"));
  }

  private static Instant instant(JsonNode node, String field) {
    return Instant.parse(node.path(field).asString(""));
  }
}
