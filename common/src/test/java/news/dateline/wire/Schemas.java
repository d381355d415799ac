package news.dateline.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas that records are held against. Formats are asserted; nothing is fetched. */
final class Schemas {

  private static final String OURS = "/schema/story-v1.schema.json";

  private Schemas() {}

  static JsonNode ourNode() {
    try (InputStream in = Objects.requireNonNull(Schemas.class.getResourceAsStream(OURS))) {
      return JsonMapper.shared().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Schema ours() {
    return of(ourNode());
  }

  static Schema of(JsonNode schema) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
  }

  /**
   * @param directory laid out as the repository of the standard is
   */
  static Schema ninjs(Path directory) throws IOException {
    String id = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json";
    Map<String, String> schemas =
        Map.of(
            id,
            Files.readString(directory.resolve("specification/ninjs-schema_3.1.json")),
            "https://geojson.org/schema/GeoJSON.json",
            Files.readString(directory.resolve("validation/test_suite/GeoJSON-schema.json")));
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(schemas))
        .getSchema(SchemaLocation.of(id));
  }

  /** What {@code schema} has against {@code record}; empty where it is valid. */
  static List<String> errors(Schema schema, byte[] record) {
    return schema
        .validate(
            new String(record, UTF_8),
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }
}
