package news.dateline.classify.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class InstanceNameTest {

  private final MockEnvironment environment =
      new MockEnvironment().withProperty("server.port", "8082");

  private String name() {
    return new InstanceName(environment, () -> "desk").get();
  }

  @Test
  void itIsTheHostAndThePort() {
    assertThat(name()).isEqualTo("desk-8082");
  }

  @Test
  void twoOfOneHostHaveTwo() {
    String first = name();
    environment.setProperty("server.port", "8083");

    assertThat(name()).isNotEqualTo(first);
  }

  @Test
  void aContainerIsToldItsHostByAVariable() {
    environment.setProperty("HOSTNAME", "4f2a");

    assertThat(name()).isEqualTo("4f2a-8082");
  }

  @Test
  void aHostWithoutANameIsNoReasonNotToStart() {
    InstanceName nameless =
        new InstanceName(
            environment,
            () -> {
              throw new UnknownHostException("for the test");
            });

    assertThat(nameless.get()).isEqualTo("1-8082");
  }

  @Test
  void whatIsSaidCounts() {
    ClassifyProperties said = new ClassifyProperties(0, 50, "north", null);

    assertThat(InstanceName.of(said, environment)).isEqualTo("north");
  }
}
