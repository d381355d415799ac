package news.dateline.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

class ClusterTest {

  @Test
  void aFailureWithoutAMessageIsATroubleToo() {
    KafkaException wordless = new KafkaException();
    Admin admin =
        (Admin)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Admin.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("describeCluster")) {
                    throw wordless;
                  }
                  return null;
                });
    try (Cluster cluster = new Cluster(admin)) {
      assertThat(cluster.trouble()).contains("KafkaException");
    }
  }
}
