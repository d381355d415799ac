package news.dateline.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.testing.TestBroker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ClusterTopicsTest {

  private static TestBroker broker;
  private static Cluster cluster;
  private static Admin admin;

  @BeforeAll
  static void start() {
    broker = TestBroker.start();
    Map<String, Object> config = Map.of("bootstrap.servers", broker.bootstrapServers());
    cluster = new Cluster(config);
    admin = Admin.create(config);
  }

  @AfterAll
  static void stop() throws Exception {
    admin.close();
    cluster.close();
    broker.close();
  }

  private static NewTopic topic(String name, Map<String, String> config) {
    return new NewTopic(name, Optional.of(2), Optional.empty()).configs(config);
  }

  /** A topic made just now may be unknown for a moment yet. */
  private static void make(NewTopic topic) {
    cluster.ensure(List.of(topic));
    await().ignoreExceptions().until(() -> described(topic.name()).partitions().size() == 2);
  }

  private static TopicDescription described(String name) throws Exception {
    return admin.describeTopics(List.of(name)).allTopicNames().get().values().iterator().next();
  }

  @Test
  void whatIsMissingIsMadeWithItsRetentionAndThenNothingIsWrong() throws Exception {
    List<NewTopic> topics =
        Topics.all(new TopicSettings(2, Duration.ofDays(3), null, Duration.ofDays(-1)));

    topics.forEach(ClusterTopicsTest::make);
    assertThat(cluster.ensure(topics)).isEmpty();

    ConfigResource stories = new ConfigResource(ConfigResource.Type.TOPIC, Topics.STORIES);
    assertThat(described(Topics.STORIES).partitions()).hasSize(2);
    assertThat(admin.describeConfigs(List.of(stories)).all().get().values())
        .singleElement()
        .satisfies(
            config ->
                assertThat(config.get("retention.ms").value())
                    .isEqualTo(Long.toString(Duration.ofDays(3).toMillis())));
  }

  /** As a broker answers where topics may not be made: before it looks whether they are there. */
  private static Admin mayNotCreate() {
    return (Admin)
        Proxy.newProxyInstance(
            ClusterTopicsTest.class.getClassLoader(),
            new Class<?>[] {Admin.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("createTopics")
                  && !((Collection<?>) arguments[0]).isEmpty()) {
                throw new TopicAuthorizationException("may not create topics");
              }
              return method.invoke(admin, arguments);
            });
  }

  @Test
  void topicsThatAreThereNeedNoRightToMakeAny() {
    make(topic("there", Map.of()));
    Cluster restricted = new Cluster(mayNotCreate());

    assertThat(restricted.ensure(List.of(topic("there", Map.of())))).isEmpty();
    assertThatThrownBy(() -> restricted.ensure(List.of(topic("missing", Map.of()))))
        .isInstanceOf(TopicAuthorizationException.class);
  }

  @Test
  void aTopicThatWouldLoseOrRefuseRecordsIsTold() {
    make(
        topic(
            "loses",
            Map.of(
                "cleanup.policy", "delete",
                "max.message.bytes", "1000",
                "retention.ms", "60000")));

    assertThat(
            cluster.ensure(
                List.of(
                    topic(
                        "loses",
                        Map.of(
                            "cleanup.policy", "compact",
                            "max.message.bytes", "1001",
                            "retention.ms", "-1")))))
        .containsExactly(
            "loses has cleanup.policy=delete, and should have cleanup.policy=compact",
            "loses has max.message.bytes=1000, and should have max.message.bytes=1001",
            "loses has retention.ms=60000, and should have retention.ms=-1");
  }

  @Test
  void moreRoomAndMoreTimeThanAskedForAreFine() {
    make(topic("roomy", Map.of("max.message.bytes", "3000", "retention.ms", "-1")));

    assertThat(
            cluster.ensure(
                List.of(
                    topic("roomy", Map.of("max.message.bytes", "2000", "retention.ms", "60000")))))
        .isEmpty();
  }
}
