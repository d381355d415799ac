package news.dateline.testing;

import java.util.List;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.testcontainers.kafka.KafkaContainer;

/** Import it, and the application context under test has a real broker of its own. */
@TestConfiguration(proxyBeanMethods = false)
public class BrokerConfiguration {

  @Bean
  @ServiceConnection
  @Conditional(Container.class)
  KafkaContainer kafkaContainer() {
    return TestBroker.container();
  }

  @Bean
  @Conditional(Embedded.class)
  TestBroker embeddedBroker() {
    return TestBroker.start();
  }

  @Bean
  @Conditional(Embedded.class)
  KafkaConnectionDetails embeddedConnection(TestBroker broker) {
    return () -> List.of(broker.bootstrapServers());
  }

  static final class Container implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return BrokerChoice.get() == BrokerChoice.TESTCONTAINERS;
    }
  }

  static final class Embedded implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return BrokerChoice.get() == BrokerChoice.EMBEDDED;
    }
  }
}
