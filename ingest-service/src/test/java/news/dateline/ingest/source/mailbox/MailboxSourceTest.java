package news.dateline.ingest.source.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import news.dateline.document.DocumentOutcome;
import news.dateline.document.SourceKind;
import news.dateline.ingest.fixture.FakeIntake;
import news.dateline.ingest.source.ContentException;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.source.Source;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.source.SourceStatus;
import news.dateline.ingest.source.files.LookTiming;
import news.dateline.ingest.source.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxSourceTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final String FROM_LINE = "From desk@news.example Tue Nov  3 10:00:00 2026\n";

  @TempDir private Path folder;

  private final FakeIntake intake = new FakeIntake();

  @Test
  void eachMessageOfAnMboxIsADocument() throws Exception {
    mbox(
        message("1", "One"),
        message("2", "Two\n>From here on\n>>From there\nFrom me to you\n\nFrom Friday on"));
    look();

    assertThat(intake.names()).containsExactly("<1@news.example>", "<2@news.example>");
    Document second = intake.documents().get(1);
    assertThat(second.label().mediaType()).isEqualTo("message/rfc822");
    assertThat(text(second))
        .startsWith("From: Desk")
        .contains("Two\nFrom here on\n>From there\nFrom me to you\n\nFrom Friday on");
  }

  @Test
  void whatIsAddedToAnMboxIsTakenAndNothingElseIsRead() throws Exception {
    mbox(message("1", "One"), message("2", "Two"));
    look();
    int asked = intake.asked();
    look();
    assertThat(intake.asked()).isEqualTo(asked);

    append(message("3", "Three"));
    look();

    assertThat(intake.asked()).isEqualTo(asked + 1);
    assertThat(intake.names()).last().isEqualTo("<3@news.example>");
  }

  @Test
  void aMailboxThatWasRotatedIsReadFromItsStart() throws Exception {
    mbox(message("1", "One"), message("2", "Two"));
    look();
    mbox(
        message(
            "3",
            "Three, in a file that is as long as the one before it or even longer than it was"));
    look();
    mbox(message("4", "4"));
    look();

    assertThat(intake.names())
        .containsExactly(
            "<1@news.example>", "<2@news.example>", "<3@news.example>", "<4@news.example>");
  }

  @Test
  void aMessageWhoseStatusChangedIsKnown() throws Exception {
    mbox(message("1", "One"), message("2", "Two"));
    look();
    mbox(
        message("1", "One").replace("Subject", "Status: RO\nX-Status: A\nSubject"),
        message("2", "Two"));
    look();

    assertThat(intake.documents()).hasSize(2);
  }

  @Test
  void aMessageThatWasTakenHalfIsTakenAgainWhenItIsWhole() throws Exception {
    mbox(message("1", "Half of"));
    look();
    append("the message\n");
    look();

    assertThat(intake.names()).containsExactly("<1@news.example>", "<1@news.example>");
    assertThat(text(intake.documents().get(1))).contains("Half of").contains("the message");
  }

  @Test
  void aMessageOverTheLimitCostsItselfOnly() throws Exception {
    mbox(message("1", "x".repeat(200_000)), message("2", "Two"));
    look("max-bytes", "10KB");

    assertThatExceptionOfType(ContentException.class)
        .isThrownBy(() -> intake.documents().get(0).content().open())
        .matches(e -> e.outcome() == DocumentOutcome.TOO_LARGE);
    assertThat(intake.documents().get(0).content().size()).isGreaterThan(200_000);
    assertThat(text(intake.documents().get(1))).contains("Two");
  }

  @Test
  void messagesOfSomeSendersAndListsCanBeChosen() throws Exception {
    mbox(
        message("1", "One"),
        message("2", "Two")
            .replace("Desk <desk@news.example>", "\"news.example\" <x@spam.example>"),
        message("3", "Three")
            .replace("desk@news.example", "y@list.example")
            .replace("Subject", "List-Id: The list\n <daily.list.example>\nSubject"),
        message("4", "Four").replace("desk@news.example", "z@mail.news.example"));
    look("from", "news.example", "list-id", "daily.list.example");

    assertThat(intake.names())
        .containsExactly("<1@news.example>", "<3@news.example>", "<4@news.example>");
  }

  @Test
  void aMessageOfAMaildirIsTakenOnceWhateverItsFlags() throws Exception {
    for (String name : new String[] {"new", "cur", "tmp"}) {
      Files.createDirectories(folder.resolve("box").resolve(name));
    }
    Path box = folder.resolve("box");
    Files.writeString(box.resolve("new/1.a.host"), message("1", "One"));
    Files.writeString(box.resolve("cur/2.b.host:2,S"), message("2", "Two"));
    Files.writeString(box.resolve("tmp/3.c.host"), message("3", "Three"));
    look();
    Files.move(box.resolve("new/1.a.host"), box.resolve("cur/1.a.host:2,"));
    Files.move(box.resolve("cur/2.b.host:2,S"), box.resolve("cur/2.b.host:2,RS"));
    look();

    assertThat(intake.documents()).hasSize(2);
    assertThat(intake.documents().get(0).label().mediaType()).isEqualTo("message/rfc822");
  }

  @Test
  void aFolderOfMessagesIsAMailboxToo() throws Exception {
    Files.createDirectories(folder.resolve("box/deep"));
    Files.writeString(folder.resolve("box/1.eml"), message("1", "One"));
    Files.writeString(folder.resolve("box/deep/2.eml"), message("2", "Two"));
    Files.writeString(folder.resolve("box/readme.txt"), "No message");
    Files.writeString(
        folder.resolve("box/3.eml"), message("3", "x").replace("desk@news", "x@spam"));
    look("from", "desk@news.example");

    assertThat(intake.names().stream().map(name -> folder.relativize(Path.of(name)).toString()))
        .containsExactly("box/1.eml", "box/deep/2.eml");
  }

  @Test
  void aMailboxThatIsNotThereFails() throws Exception {
    try (Source source = source()) {
      source.start(intake);
      await().atMost(LONG).until(() -> source.status().state() == SourceStatus.State.FAILING);
      assertThat(source.status().lastError()).contains("no such file or folder");
    }
  }

  private void look(String... settings) throws Exception {
    try (Source source = source(settings)) {
      source.start(intake);
      await().atMost(LONG).until(() -> source.status().nextLook() != null);
      assertThat(source.status().lastError()).isNull();
    }
  }

  private Source source(String... settings) throws Exception {
    Map<String, @Nullable String> values =
        new HashMap<>(Map.of("path", folder.resolve("box").toString()));
    for (int i = 0; i < settings.length; i += 2) {
      values.put(settings[i], settings[i + 1]);
    }
    LookTiming timing = new LookTiming(Duration.ofHours(1), Duration.ZERO, Clock.systemUTC());
    return new MailboxType(1 << 20, timing)
        .create(new SourceRef("post", SourceKind.MAILBOX), Settings.of("test", values));
  }

  private static String message(String id, String body) {
    return "From: Desk <desk@news.example>\nMessage-ID: <"
        + id
        + "@news.example>\nSubject: News "
        + id
        + "\n\n"
        + body
        + "\n";
  }

  private void mbox(String... messages) throws IOException {
    Files.writeString(folder.resolve("box"), FROM_LINE + String.join("\n" + FROM_LINE, messages));
  }

  private void append(String text) throws IOException {
    String separator = text.startsWith("From: ") ? "\n" + FROM_LINE : "";
    Files.writeString(folder.resolve("box"), separator + text, StandardOpenOption.APPEND);
  }

  private static String text(Document document) throws IOException {
    try (InputStream stream = document.content().open()) {
      return new String(stream.readAllBytes(), UTF_8);
    }
  }
}
