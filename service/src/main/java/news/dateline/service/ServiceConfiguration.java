package news.dateline.service;

import news.dateline.stream.Cluster;
import news.dateline.stream.TopicSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.KafkaAdmin;

/** To be imported; what several services in one process import is there once. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:dateline-service.properties")
public class ServiceConfiguration {

  @Bean
  Cluster cluster(KafkaAdmin admin) {
    return new Cluster(admin.getConfigurationProperties());
  }

  @Bean
  TopicMaker topicMaker(Cluster cluster, Environment environment) {
    return new TopicMaker(cluster, topics(Binder.get(environment)));
  }

  @Bean
  StopLog stopLog(ObjectProvider<InHand> inHand) {
    return new StopLog(inHand.orderedStream().toList());
  }

  static TopicSettings topics(Binder binder) {
    return binder.bind("dateline.topics", TopicSettings.class).get();
  }
}
