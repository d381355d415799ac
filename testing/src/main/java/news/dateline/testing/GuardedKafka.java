package news.dateline.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import news.dateline.kafka.EmbeddedKafka;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * An embedded Kafka with passwords and ACLs: a service is let do what docs/operations.md says that
 * it needs, until that is taken from it.
 */
public final class GuardedKafka implements AutoCloseable {

  private static final String LOGIN =
      "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\""
          + " password=\"%s\"";
  private static final String ADMIN = "admin";
  private static final String SERVICE = "dateline";

  private static final List<AclBinding> NEEDED =
      List.of(
          topics(AclOperation.DESCRIBE),
          topics(AclOperation.DESCRIBE_CONFIGS),
          topics(AclOperation.READ),
          topics(AclOperation.WRITE),
          topics(AclOperation.CREATE),
          binding(ResourceType.GROUP, "dateline-classify", PatternType.LITERAL, AclOperation.READ),
          transactions(AclOperation.DESCRIBE),
          transactions(AclOperation.WRITE));

  private final EmbeddedKafka broker;
  private final Admin admin;

  private GuardedKafka(EmbeddedKafka broker) {
    this.broker = broker;
    this.admin = Admin.create(clientOfAdmin());
  }

  /** Starts it, with all rights given. */
  public static GuardedKafka start(Path directory) throws IOException {
    GuardedKafka kafka =
        new GuardedKafka(
            EmbeddedKafka.start(
                directory,
                0,
                Map.of(
                    "listener.security.protocol.map",
                    "CLIENT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT",
                    "sasl.enabled.mechanisms",
                    "PLAIN",
                    "sasl.mechanism.inter.broker.protocol",
                    "PLAIN",
                    "listener.name.client.plain.sasl.jaas.config",
                    LOGIN.formatted(ADMIN, ADMIN)
                        + " user_admin=\"admin\" user_dateline=\"dateline\";",
                    "authorizer.class.name",
                    "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                    // The controller's listener knows nobody by name.
                    "super.users",
                    "User:ANONYMOUS;User:" + ADMIN)));
    kafka.give(NEEDED);
    return kafka;
  }

  private static AclBinding topics(AclOperation operation) {
    return binding(ResourceType.TOPIC, "news.", PatternType.PREFIXED, operation);
  }

  private static AclBinding transactions(AclOperation operation) {
    return binding(ResourceType.TRANSACTIONAL_ID, "dateline-", PatternType.PREFIXED, operation);
  }

  private static AclBinding binding(
      ResourceType type, String name, PatternType pattern, AclOperation operation) {
    return new AclBinding(
        new ResourcePattern(type, name, pattern),
        new AccessControlEntry("User:" + SERVICE, "*", operation, AclPermissionType.ALLOW));
  }

  public String bootstrapServers() {
    return broker.bootstrapServers();
  }

  /** Settings of a service that logs in, as {@code key=value}. */
  public List<String> serviceSettings() {
    List<String> settings = new ArrayList<>();
    login(SERVICE)
        .forEach((key, value) -> settings.add("spring.kafka.properties." + key + "=" + value));
    return settings;
  }

  /** Settings of a client that may do anything. */
  public Map<String, Object> clientOfAdmin() {
    Map<String, Object> settings = new HashMap<>(login(ADMIN));
    settings.put("bootstrap.servers", bootstrapServers());
    return settings;
  }

  private static Map<String, String> login(String user) {
    return Map.of(
        "security.protocol", "SASL_PLAINTEXT",
        "sasl.mechanism", "PLAIN",
        "sasl.jaas.config", LOGIN.formatted(user, user) + ";");
  }

  /** Takes a right to all topics from the service. */
  public void take(AclOperation operation) {
    await(admin.deleteAcls(Set.of(topics(operation).toFilter())).all());
  }

  /** Gives it back. */
  public void give(AclOperation operation) {
    give(List.of(topics(operation)));
  }

  private void give(List<AclBinding> rights) {
    await(admin.createAcls(rights).all());
  }

  private static void await(KafkaFuture<?> change) {
    try {
      change.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("The rights are not changed", e);
    }
  }

  @Override
  public void close() throws IOException {
    admin.close();
    broker.close();
  }
}
