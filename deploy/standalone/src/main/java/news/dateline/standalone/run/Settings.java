package news.dateline.standalone.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code dateline run} was told.
 *
 * @param data directory where everything is kept
 * @param host address that HTTP binds to
 * @param port of HTTP; 0 for any
 * @param kafkaPort preferred port of the embedded Kafka; 0 for any
 * @param bootstrapServers of an outside Kafka; null for the embedded one
 * @param folders to be watched
 */
record Settings(
    Path data,
    String host,
    int port,
    int kafkaPort,
    @Nullable String bootstrapServers,
    List<Path> folders) {

  Settings {
    folders = List.copyOf(folders);
  }

  /** As command-line arguments of the Spring application, which win over its other settings. */
  String[] toArguments(String kafka) {
    List<String> arguments = new ArrayList<>();
    arguments.add("--server.address=" + host);
    arguments.add("--server.port=" + port);
    arguments.add("--spring.kafka.bootstrap-servers=" + kafka);
    arguments.add("--dateline.ingest.upload.spool=" + data.resolve("spool"));
    arguments.add("--dateline.ingest.fetch.directory=" + data.resolve("fetched"));
    arguments.add("--dateline.samples=" + folders.isEmpty());
    arguments.add("--logging.file.name=" + data.resolve("dateline.log"));
    for (int i = 0; i < folders.size(); i++) {
      String key = "--dateline.ingest.folders[" + i + "]";
      arguments.add(key + ".path=" + folders.get(i));
      arguments.add(key + ".id=" + id(folders.get(i)));
    }
    return arguments.toArray(String[]::new);
  }

  /** The folder's name, and its whole path where two have the same. */
  private String id(Path folder) {
    long same = folders.stream().filter(other -> name(other).equals(name(folder))).count();
    return same == 1 ? name(folder) : folder.toAbsolutePath().normalize().toString();
  }

  private static String name(Path folder) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return name == null ? "root" : name.toString();
  }
}
