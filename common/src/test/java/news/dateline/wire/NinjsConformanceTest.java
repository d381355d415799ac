package news.dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records without {@code dateline} against the official schema of ninjs 3.1, which is not part of
 * this project. It is looked for in a checkout of the standard: the directory that the system
 * property {@code dateline.ninjs} names, else {@code shared/data/iptc/ninjs} beside the project.
 */
class NinjsConformanceTest {

  private static final Path STANDARD =
      Path.of(System.getProperty("dateline.ninjs", "../../shared/data/iptc/ninjs"));

  private Schema schema;

  @BeforeEach
  void readTheOfficialSchema() throws IOException {
    assumeTrue(
        Files.isRegularFile(STANDARD.resolve("specification/ninjs-schema_3.1.json")),
        () ->
            "No checkout of IPTC ninjs at "
                + STANDARD.toAbsolutePath().normalize()
                + "; name one with -Ddateline.ninjs=DIRECTORY");
    schema = Schemas.ninjs(STANDARD);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("news.dateline.wire.StorySchemaTest#written")
  void whatIsWrittenIsNinjs(String name, byte[] record) {
    ObjectNode node = withoutExtension(record);

    assertThat(Schemas.errors(schema, Json.bytes(node))).isEmpty();
  }

  @Test
  void theOfficialSchemaRefusesWhatItDoesNotKnow() {
    byte[] record = StoryJson.write(Samples.fullStory());
    ObjectNode misspelt = withoutExtension(record);
    misspelt.put("headline", "Floods");
    ObjectNode place = withoutExtension(record);
    place.putArray("places").addObject().putObject("geoJSON").put("type", "Dot");

    assertThat(Schemas.errors(schema, record)).isNotEmpty();
    assertThat(Schemas.errors(schema, Json.bytes(misspelt))).isNotEmpty();
    assertThat(Schemas.errors(schema, Json.bytes(place))).isNotEmpty();
  }

  private static ObjectNode withoutExtension(byte[] record) {
    ObjectNode node = (ObjectNode) JsonMapper.shared().readTree(record);
    node.remove(StoryJson.EXTENSION);
    return node;
  }
}
