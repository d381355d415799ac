package news.dateline.ingest.source.upload;

import java.time.DateTimeException;
import java.time.Instant;
import news.dateline.ingest.source.Label;
import news.dateline.story.Home;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What is kept beside the bytes of an upload. */
record SpooledLabel(UploadLabel label, Instant receivedAt) {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  /**
   * As it stands on disk.
   *
   * @param named null in those of earlier versions, where every name was one of a file
   * @param home null in those of earlier versions, too
   */
  private record Json(
      @Nullable String name,
      @Nullable Boolean named,
      @Nullable String mediaType,
      @Nullable String receivedAt,
      @Nullable String home) {}

  static byte[] write(UploadLabel label, Instant receivedAt) {
    return MAPPER.writeValueAsBytes(
        new Json(
            label.name(),
            label.named(),
            label.label().mediaType(),
            receivedAt.toString(),
            label.home() == null ? null : label.home().toString()));
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
      boolean named = json.named() == null || json.named();
      Home home = json.home() == null ? null : Home.parse(json.home());
      return new SpooledLabel(
          new UploadLabel(new Label(json.name(), null, json.mediaType()), named, home),
          Instant.parse(json.receivedAt()));
    } catch (JacksonException | DateTimeException e) {
      throw new IllegalArgumentException("no label of an upload", e);
    }
  }
}
