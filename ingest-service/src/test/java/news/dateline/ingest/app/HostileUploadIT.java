package news.dateline.ingest.app;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import news.dateline.ingest.fixture.Texts;
import news.dateline.testing.TestBroker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Senders that break off, lie or dawdle, on bare sockets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileUploadIT {

  private TestBroker broker;
  private Service service;
  private Path spool;

  @BeforeAll
  void start(@TempDir Path directory) throws IOException {
    Files.createDirectories(directory.resolve("folder"));
    spool = directory.resolve("spool");
    broker = TestBroker.start();
    service =
        Service.start(broker.bootstrapServers(), directory, "dateline.ingest.upload.timeout=2s");
    service.awaitReady();
    await()
        .atMost(Service.LONG)
        .until(() -> service.post("ready?".getBytes(UTF_8)).statusCode() == 202);
  }

  @AfterAll
  void stop() throws IOException {
    service.close();
    broker.close();
  }

  @Test
  void anUploadThatIsCutOffIsNotAcceptedAndLeavesNothing() throws IOException {
    double before = accepted();
    try (Socket socket = open()) {
      send(socket, "Content-Length: 100000\r\n\r\n" + "x".repeat(50_000));
      await().atMost(Service.LONG).until(() -> partial().size() == 1);
    }

    await().atMost(Service.LONG).until(() -> partial().isEmpty());
    assertThat(accepted()).isEqualTo(before);
  }

  @Test
  void anUploadInChunksIsTaken() throws IOException {
    String text = Texts.numbered(700);
    try (Socket socket = open()) {
      send(
          socket,
          "Transfer-Encoding: chunked\r\n\r\n"
              + Integer.toHexString(text.getBytes(UTF_8).length)
              + "\r\n"
              + text
              + "\r\n0\r\n\r\n");

      assertThat(status(socket)).isEqualTo(202);
    }
  }

  @Test
  void aBrokenChunkIsABadRequest() throws IOException {
    double before = accepted();
    try (Socket socket = open()) {
      send(socket, "Transfer-Encoding: chunked\r\n\r\nzz\r\nno chunk\r\n");

      assertThat(status(socket)).isEqualTo(400);
    }
    assertThat(accepted()).isEqualTo(before);
    assertThat(partial()).isEmpty();
  }

  @Test
  void bytesBeyondTheLengthThatWasToldAreNoPartOfTheUpload() throws Exception {
    String text = Texts.numbered(701);
    try (Socket socket = open()) {
      send(
          socket,
          "Content-Length: " + text.getBytes(UTF_8).length + "\r\n\r\n" + text + "more than told");

      assertThat(status(socket)).isEqualTo(202);
    }
    String id = Http.json(service.post(text.getBytes(UTF_8))).get("id").stringValue();
    assertThat(Http.json(service.get("/api/documents/" + id)).path("bytes").asInt(0))
        .isIn(0, text.getBytes(UTF_8).length);
  }

  @Test
  void aSenderThatDawdlesIsToldSoAndOthersAreServedMeanwhile() throws IOException {
    double before = accepted();
    try (Socket socket = open()) {
      send(socket, "Content-Length: 1000000\r\n\r\n");
      int status = 0;
      socket.setSoTimeout(50);
      while (status == 0) {
        socket.getOutputStream().write('x');
        socket.getOutputStream().flush();
        status = statusWithin(socket);
      }
      assertThat(status).isEqualTo(408);
    }
    assertThat(accepted()).isEqualTo(before);
    assertThat(partial()).isEmpty();
  }

  @Test
  void aSpoolThatIsGoneIsToldWithoutItsPathAndNothingIsAccepted() throws IOException {
    double before = accepted();
    await().atMost(Service.LONG).until(() -> uploads().isEmpty());
    FileSystemUtils.deleteRecursively(spool);
    try {
      HttpResponse<String> answer = service.post(Texts.numbered(702).getBytes(UTF_8));
      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body()).contains("kept on disk").doesNotContain(spool.toString());
      assertThat(accepted()).isEqualTo(before);
    } finally {
      Files.createDirectories(spool);
    }
    assertThat(service.post(Texts.numbered(702).getBytes(UTF_8)).statusCode()).isEqualTo(202);
  }

  @Test
  void aNameIsNeverAPath() throws IOException {
    String form =
        "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"../evil.txt\"\r\n\r\n"
            + Texts.numbered(703)
            + "\r\n--b--\r\n";
    assertThat(
            service
                .post(form.getBytes(UTF_8), "Content-Type", "multipart/form-data; boundary=b")
                .statusCode())
        .isEqualTo(202);
    assertThat(
            service
                .post(
                    Texts.numbered(704).getBytes(UTF_8),
                    "Content-Disposition",
                    "attachment; filename=\"../evil.txt\"")
                .statusCode())
        .isEqualTo(202);

    assertThat(spool.resolveSibling("evil.txt")).doesNotExist();
    assertThat(files()).noneMatch(name -> name.contains("evil"));
  }

  private Socket open() throws IOException {
    URI uri = service.uri("/api/documents");
    Socket socket = new Socket(uri.getHost(), uri.getPort());
    socket.setSoTimeout((int) Service.LONG.toMillis());
    return socket;
  }

  private void send(Socket socket, String rest) throws IOException {
    OutputStream out = socket.getOutputStream();
    String host = "127.0.0.1:" + socket.getPort();
    out.write(
        ("POST /api/documents HTTP/1.1\r\nHost: "
                + host
                + "\r\nContent-Type: text/plain\r\n"
                + rest)
            .getBytes(UTF_8));
    out.flush();
  }

  private static int status(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    String line = new String(in.readNBytes("HTTP/1.1 200".length()), US_ASCII);
    return Integer.parseInt(line.substring(line.length() - 3));
  }

  /** 0 where none came within the socket's time. */
  private static int statusWithin(Socket socket) throws IOException {
    try {
      return status(socket);
    } catch (SocketTimeoutException e) {
      return 0;
    }
  }

  private double accepted() {
    return service.metrics().sum("dateline_documents_accepted_total");
  }

  private List<String> partial() throws IOException {
    return files().stream().filter(name -> name.endsWith(".part")).toList();
  }

  private List<String> uploads() throws IOException {
    return files().stream().filter(name -> !name.endsWith(".lock")).toList();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(spool)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
