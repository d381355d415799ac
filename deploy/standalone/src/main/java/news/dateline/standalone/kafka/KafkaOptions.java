package news.dateline.standalone.kafka;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.ToIntFunction;
import news.dateline.trouble.Reason;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that say which Kafka. */
public final class KafkaOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT,…",
      defaultValue = "127.0.0.1:9092",
      description = "The Kafka to look at (default: ${DEFAULT-VALUE}).")
  private String bootstrapServers;

  @Option(
      names = "--kafka-config",
      paramLabel = "FILE.properties",
      description = "More settings of Kafka's clients, such as those of TLS and SASL.")
  private @Nullable Path file;

  KafkaOptions() {}

  /**
   * Asks the Kafka that was meant. Where it does not answer, that is told on standard error.
   *
   * @param question what to do with it, as far as it answers; returns an exit status
   * @return that status; 1 where Kafka does not answer
   * @throws ParameterException if the file of settings cannot be read
   */
  public int ask(ToIntFunction<KafkaAccess> question) {
    return ask(question, "");
  }

  /**
   * Asks the Kafka that was meant, as {@link #ask(ToIntFunction)} does.
   *
   * @param remark for the end of the sentence that tells of a failure
   */
  public int ask(ToIntFunction<KafkaAccess> question, String remark) {
    KafkaAccess access = access();
    try {
      return question.applyAsInt(access);
    } catch (KafkaException e) {
      spec.commandLine().getErr().println("dateline: " + access.failure(e) + remark);
      return 1;
    }
  }

  private KafkaAccess access() {
    Map<String, Object> config = new HashMap<>();
    if (file != null) {
      Properties properties = new Properties();
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        throw new ParameterException(
            spec.commandLine(), "--kafka-config " + file + " cannot be read: " + Reason.of(e));
      }
      properties.stringPropertyNames().forEach(key -> config.put(key, properties.getProperty(key)));
    }
    config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    return new KafkaAccess(config);
  }
}
