package news.dateline.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.text.ParseException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class ReasonTest {

  @Test
  void whatTheFileSystemThrowsIsToldInWordsAndWithItsPath() {
    assertThat(Reason.of(new NoSuchFileException("inbox/a.txt")))
        .isEqualTo("no such file or folder: inbox/a.txt");
    assertThat(Reason.of(new NotDirectoryException("inbox"))).isEqualTo("no folder: inbox");
    assertThat(Reason.of(new AccessDeniedException("inbox"))).isEqualTo("permission denied: inbox");
    assertThat(Reason.of(new FileAlreadyExistsException("data")))
        .isEqualTo("a file is in the way: data");
    assertThat(Reason.of(new FileSystemException("data/x", null, "No space left on device")))
        .isEqualTo("No space left on device: data/x");
  }

  @Test
  void aNameOfAFileNeitherBreaksTheLineNorSteersATerminal() {
    assertThat(Reason.of(new NoSuchFileException("inbox/a\nERROR all is lost\u001B[31m\u202E.txt")))
        .isEqualTo("no such file or folder: inbox/a ERROR all is lost?[31m?.txt");
    assertThat(Reason.line("  two\r\nlines\u2028three ")).isEqualTo("two lines three");
  }

  @Test
  void whatKafkaRefusesIsToldWithWhereItsRightsAreListed() {
    assertThat(Reason.of(GroupAuthorizationException.forGroupId("desk")))
        .isEqualTo(
            "Kafka gives this user no right to it: Not authorized to access group: desk"
                + " (operations.md, \"Rights in Kafka\", lists all it needs)");
  }

  @Test
  void thatNoBrokerAnswersIsToldWithoutKafkasInnerWords() {
    assertThat(
            Reason.of(
                new TimeoutException("Timed out waiting for a node assignment. Call: listNodes")))
        .isEqualTo(
            "no broker answers, or none that speaks as spring.kafka.security.protocol has it");
  }

  @Test
  void whatTheNetworkThrowsIsToldInWords() {
    assertThat(Reason.of(new ConnectException("Connection refused")))
        .isEqualTo("no connection: Connection refused");
    assertThat(Reason.of(new ConnectException())).isEqualTo("no connection");
    assertThat(Reason.of(new UnknownHostException("kafka.example")))
        .isEqualTo("no such host: kafka.example");
  }

  @Test
  void aWrapperGivesWayToWhatItWraps() {
    NoSuchFileException gone = new NoSuchFileException("a.txt");

    assertThat(Reason.of(new UncheckedIOException(gone)))
        .isEqualTo("no such file or folder: a.txt");
    assertThat(Reason.of(new ExecutionException("java.nio: a.txt", gone)))
        .isEqualTo("no such file or folder: a.txt");
    assertThat(
            Reason.of(
                new KafkaException(
                    "Failed to construct kafka producer",
                    new ConfigException("security.protocol", "SASLL", "must be one of SSL"))))
        .startsWith("a setting of Kafka is wrong: ")
        .contains("SASLL", "security.protocol");
  }

  @Test
  void whatKafkaSaysStandsAsItIs() {
    assertThat(
            Reason.of(new TimeoutException("Topic desk not present in metadata after 60000 ms.")))
        .isEqualTo("Topic desk not present in metadata after 60000 ms.");
    assertThat(Reason.of(new SaslAuthenticationException("Authentication failed")))
        .isEqualTo("Authentication failed");
  }

  @Test
  void whatIsDeclaredToBeThrownSaysWhatIsWrong() {
    assertThat(Reason.of(new ParseException("no time: noon", 0))).isEqualTo("no time: noon");
  }

  @Test
  void aFaultOfTheProgramIsCalledOne() {
    assertThat(Reason.of(new NullPointerException()))
        .isEqualTo("an unforeseen fault (NullPointerException)");
    assertThat(Reason.of(new IllegalStateException("no worker")))
        .isEqualTo("an unforeseen fault (IllegalStateException: no worker)");
    assertThat(Reason.of(new OutOfMemoryError("Java heap space")))
        .isEqualTo("memory is used up: Java heap space");
    assertThat(Reason.of(new IOException()))
        .isEqualTo("it failed without saying why (IOException)");
  }

  @Test
  void severalLinesBecomeOne() {
    assertThat(Reason.of(new IOException("no YAML:\n  line 3\n"))).isEqualTo("no YAML: line 3");
  }

  @Test
  void recordsThatKafkaDoesNotTakeInTimeAreOneReasonForEachTopic() {
    String first = Reason.of(late("news.stories.v1-2:25000"));

    assertThat(first).contains("records of news.stories.v1 in time");
    assertThat(Reason.of(late("news.stories.v1-0:25007"))).isEqualTo(first);
  }

  private static Exception late(String what) {
    return new TimeoutException(
        "Expiring 1 record(s) for " + what + " ms has passed since batch creation");
  }
}
