package news.dateline.standalone.offline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class JsonLinesTest {

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aLineIsGivenBeforeTheOneBehindItHasCome() throws Exception {
    var before = System.in;
    try (PipedInputStream in = new PipedInputStream();
        PipedOutputStream sender = new PipedOutputStream(in)) {
      System.setIn(in);
      Iterator<Callable<Result>> lines =
          new JsonLines(List.of(Inputs.STANDARD_INPUT), Clock.systemUTC(), null)
              .map(story -> OutputLine.of(story.text().headline()));

      send(sender, "First");
      assertThat(lines.next().call().lines())
          .extracting(OutputLine::write)
          .containsExactly("First");
      send(sender, "Second");
      assertThat(lines.next().call().lines())
          .extracting(OutputLine::write)
          .containsExactly("Second");

      sender.close();
      assertThat(lines.hasNext()).isFalse();
    } finally {
      System.setIn(before);
    }
  }

  private static void send(PipedOutputStream sender, String headline) throws IOException {
    sender.write(("{\"id\":\"1\",\"headline\":\"" + headline + "\"}\n").getBytes(UTF_8));
    sender.flush();
  }
}
