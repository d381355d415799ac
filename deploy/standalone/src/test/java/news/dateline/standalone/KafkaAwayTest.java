package news.dateline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class KafkaAwayTest {

  private static final String NOBODY = "--bootstrap-servers=127.0.0.1:1";

  @Test
  void aKafkaThatIsAwayIsToldAndEndsWithStatus1() {
    // Each waits for it as long as it does for one that is slow.
    List<CompletableFuture<Cli>> commands =
        List.of(
            CompletableFuture.supplyAsync(() -> Cli.run("dead-letters", "list", NOBODY)),
            CompletableFuture.supplyAsync(() -> Cli.run("trace", "0123456789abcdef", NOBODY)));

    assertThat(commands)
        .allSatisfy(
            command -> {
              Cli done = command.join();
              assertThat(done.status()).isEqualTo(1);
              assertThat(done.err()).startsWith("dateline: ");
            });
  }
}
