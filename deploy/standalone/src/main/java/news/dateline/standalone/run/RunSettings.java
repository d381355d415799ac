package news.dateline.standalone.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code dateline run} was told.
 *
 * @param data directory where everything is kept
 * @param host address that HTTP binds to
 * @param port of HTTP; 0 for any
 * @param kafkaPort preferred port of the embedded Kafka; 0 for any
 * @param bootstrapServers of an outside Kafka; null for the embedded one
 * @param inputs where stories come from
 * @param tagging how they are tagged
 */
record RunSettings(
    Path data,
    String host,
    int port,
    int kafkaPort,
    @Nullable String bootstrapServers,
    RunInputs inputs,
    Tagging tagging) {

  /** The options that stand for settings, which whoever gave them knows better. */
  private static final Map<String, String> OPTIONS =
      Map.of(
          "server.address", "--host",
          "server.port", "--port",
          "spring.kafka.bootstrap-servers", "--bootstrap-servers",
          "dateline.ingest.sources", "--sources",
          "dateline.ingest.fetch.allow", "--allow");

  /** A message that speaks of settings, with the options in their place. */
  static String withOptions(String message) {
    String told = message;
    for (Map.Entry<String, String> option : OPTIONS.entrySet()) {
      told = told.replaceAll(Pattern.quote(option.getKey()) + "(?:\\[\\d+])?", option.getValue());
    }
    return told;
  }

  /** Where the log is kept. */
  Path log() {
    return data.resolve("dateline.log");
  }

  /**
   * As command-line arguments of the Spring application, which win over its other settings.
   *
   * @throws IOException if the data directory cannot be used
   */
  String[] toArguments(String kafka) throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.add("--server.address=" + host);
    arguments.add("--server.port=" + port);
    arguments.add("--spring.kafka.bootstrap-servers=" + kafka);
    arguments.add("--dateline.ingest.upload.spool=" + data.resolve("spool"));
    arguments.add("--dateline.ingest.fetch.directory=" + data.resolve("fetched"));
    arguments.add("--logging.file.name=" + log());
    if (bootstrapServers != null) {
      // Others may use that Kafka too, and would be fenced off by one of their own name.
      arguments.add("--dateline.run.instance=run-" + DataId.of(data));
    }
    arguments.addAll(tagging.toArguments());
    arguments.addAll(inputs.toArguments());
    return arguments.toArray(String[]::new);
  }
}
