package news.dateline.ingest.source.upload;

import java.time.DateTimeException;
import java.time.Instant;
import news.dateline.ingest.source.Label;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What is kept beside the bytes of an upload. */
record SpooledLabel(Label label, Instant receivedAt) {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  /** As it stands on disk. */
  private record Json(
      @Nullable String name, @Nullable String mediaType, @Nullable String receivedAt) {}

  static byte[] write(Label label, Instant receivedAt) {
    return MAPPER.writeValueAsBytes(
        new Json(label.name(), label.mediaType(), receivedAt.toString()));
  }

  /**
   * @throws IllegalArgumentException if {@code bytes} is no label
   */
  static SpooledLabel read(byte[] bytes) {
    try {
      Json json = MAPPER.readValue(bytes, Json.class);
      if (json.name() == null || json.receivedAt() == null) {
        throw new IllegalArgumentException("name or time is missing");
      }
      return new SpooledLabel(
          new Label(json.name(), null, json.mediaType()), Instant.parse(json.receivedAt()));
    } catch (JacksonException | DateTimeException e) {
      throw new IllegalArgumentException("no label of an upload", e);
    }
  }
}
