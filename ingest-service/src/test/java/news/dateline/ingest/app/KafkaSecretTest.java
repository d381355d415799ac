package news.dateline.ingest.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import news.dateline.testing.DeployFiles;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The Secret for Kafka that {@code docs/operations.md} gives as an example. */
class KafkaSecretTest {

  private static final Pattern LITERAL =
      Pattern.compile("--from-literal=(SPRING_\\w+)=(?:'([^']*)'|(\\S+))");

  private static Map<String, Object> variables() {
    Map<String, Object> variables = new LinkedHashMap<>();
    LITERAL
        .matcher(DeployFiles.text("docs/operations.md"))
        .results()
        .forEach(
            found ->
                variables.put(
                    found.group(1), found.group(2) == null ? found.group(3) : found.group(2)));
    return variables;
  }

  @Test
  void itsVariablesAreSettingsOfKafkasClients() {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .replace(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables()));
    ConfigurationPropertySources.attach(environment);

    KafkaProperties kafka =
        Binder.get(environment).bind("spring.kafka", KafkaProperties.class).get();

    assertThat(kafka.buildProducerProperties())
        .containsEntry("security.protocol", "SASL_PLAINTEXT")
        .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
        .hasEntrySatisfying(
            "sasl.jaas.config",
            login -> assertThat(login.toString()).contains("ScramLoginModule required username="));
    assertThat(kafka.buildAdminProperties()).containsKey("sasl.jaas.config");
  }
}
