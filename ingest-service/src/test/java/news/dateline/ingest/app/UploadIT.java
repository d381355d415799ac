package news.dateline.ingest.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static news.dateline.ingest.fixture.Texts.HEADLINE;
import static news.dateline.ingest.fixture.Texts.STORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import news.dateline.document.DocumentOutcome;
import news.dateline.document.DocumentReport;
import news.dateline.document.SourceKind;
import news.dateline.ingest.fixture.Formats;
import news.dateline.ingest.fixture.Texts;
import news.dateline.story.Home;
import news.dateline.story.Story;
import news.dateline.stream.CloudEvent;
import news.dateline.stream.Topics;
import news.dateline.testing.TopicReader;
import news.dateline.wire.DocumentReportJson;
import news.dateline.wire.StoryJson;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class UploadIT extends RunningIngestService {

  @Test
  void anUploadBecomesAStoryRecordAndAReport() throws Exception {
    Metrics before = metrics();
    HttpResponse<String> response =
        post(
            Texts.story().getBytes(UTF_8),
            "Content-Type",
            "text/plain",
            "Content-Disposition",
            "attachment; filename=\"ferries.txt\"",
            "Dateline-Home",
            "Oxford, GB");

    assertThat(response.statusCode()).isEqualTo(202);
    String id = Http.json(response).get("id").stringValue();
    assertThat(response.headers().firstValue("Location")).hasValue("/api/documents/" + id);
    JsonNode ended = awaitReport(id);
    assertThat(ended.get("outcome").stringValue()).isEqualTo("published");

    ConsumerRecord<String, byte[]> report = only(Topics.DOCUMENTS, id);
    DocumentReport read = DocumentReportJson.read(report.value());
    assertThat(read.arrival().kind()).isEqualTo(SourceKind.UPLOAD);
    assertThat(read.outcome()).isEqualTo(DocumentOutcome.PUBLISHED);
    assertThat(read.arrival().bytes()).isEqualTo(Texts.story().getBytes(UTF_8).length);
    assertThat(read.stories()).hasSize(1);
    assertThat(CloudEvent.get(report.headers(), "ce_type")).isEqualTo(CloudEvent.DOCUMENT_FINISHED);

    ConsumerRecord<String, byte[]> record = only(Topics.STORIES, read.stories().get(0).id());
    Story story = StoryJson.read(record.value()).story();
    assertThat(story.id().value()).isEqualTo(record.key());
    assertThat(story.text().headline()).isEqualTo(HEADLINE);
    assertThat(story.text().body()).isEqualTo(String.join("\n\n", STORY));
    assertThat(story.origin().documentId().value()).isEqualTo(id);
    assertThat(story.origin().mediaType()).isEqualTo("text/plain");
    assertThat(story.origin().home()).isEqualTo(new Home("GB", "Oxford"));
    assertEventHeaders(record);
    await().atMost(LONG).until(() -> metrics().sum("dateline_documents_in_flight") == 0);
    Metrics after = metrics();
    assertThat(after.documents("upload", "published"))
        .isEqualTo(before.documents("upload", "published") + 1);
    assertThat(after.stories()).isEqualTo(before.stories() + 1);
    assertThat(after.addUp()).isTrue();
  }

  private static void assertEventHeaders(ConsumerRecord<String, byte[]> record) {
    assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
    assertThat(header(record, "ce_type")).isEqualTo("news.dateline.story.extracted.v1");
    assertThat(header(record, "ce_source")).isEqualTo("/dateline/ingest/upload");
    assertThat(header(record, "ce_id")).startsWith(record.key() + "/");
    assertThat(header(record, "ce_time")).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    assertThat(header(record, "content-type")).isEqualTo("application/json");
    assertThat(header(record, "traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return String.valueOf(CloudEvent.get(record.headers(), name));
  }

  static Stream<Arguments> everyFormatCanBeUploaded() throws IOException {
    List<String> plain = List.of("Ferries crossed the lake again on Tuesday.", "Traders cheered.");
    return Stream.of(
        Arguments.of("application/pdf", Formats.pdf("Ferries by PDF", plain)),
        Arguments.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Formats.docx("Ferries by DOCX", plain)),
        Arguments.of(
            "application/vnd.oasis.opendocument.text", Formats.odt("Ferries by ODT", plain)),
        Arguments.of("application/rtf", Formats.rtf("Ferries by RTF", plain)),
        Arguments.of("text/html", Formats.html("Ferries by HTML", plain)),
        Arguments.of("message/rfc822", Formats.mail("Ferries by mail", plain)),
        Arguments.of("application/rss+xml", Formats.rss("Ferries by RSS", plain)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void everyFormatCanBeUploaded(String mediaType, byte[] bytes) {
    JsonNode report = awaitReport(id(post(bytes, "Content-Type", mediaType)));

    assertThat(report.get("outcome").stringValue()).isEqualTo("published");
    assertThat(report.get("mediaType").stringValue()).isEqualTo(mediaType);
  }

  @Test
  void whatCurlDeclaresWhenNobodyDeclaredAnythingTellsNothing() {
    byte[] html = Formats.html("By curl", List.of("Sent with the type of a form."));

    JsonNode report =
        awaitReport(id(post(html, "Content-Type", "application/x-www-form-urlencoded")));

    assertThat(report.get("mediaType").stringValue()).isEqualTo("text/html");
    assertThat(report.get("outcome").stringValue()).isEqualTo("published");
  }

  @Test
  void theSameUploadAgainIsUnchangedAndAddsNoRecord() {
    byte[] document = Texts.numbered(501).getBytes(UTF_8);
    String id = id(post(document));
    awaitReport(id);
    int before = metrics().documents("upload", "unchanged");

    assertThat(id(post(document))).isEqualTo(id);

    await().atMost(LONG).until(() -> metrics().documents("upload", "unchanged") == before + 1);
    only(Topics.DOCUMENTS, id);
  }

  @Test
  void theSameStoryUnderAnotherNameIsADuplicate() {
    byte[] document = Texts.numbered(502).getBytes(UTF_8);
    awaitReport(id(post(document)));

    JsonNode report =
        awaitReport(id(post(document, "Content-Disposition", "attachment; filename=copy.txt")));

    assertThat(report.get("outcome").stringValue()).isEqualTo("duplicate");
  }

  @Test
  void anUploadOverTheLimitIsRefusedAndAccountedFor() {
    int before = metrics().documents("upload", "too_large");
    HttpResponse<String> response = post(new byte[MAX_BYTES + 1]);

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(Http.json(response).get("detail").stringValue()).contains("4194304 bytes");
    String place = response.headers().firstValue("Location").orElseThrow();
    assertThat(
            awaitReport(place.substring(place.lastIndexOf('/') + 1)).get("outcome").stringValue())
        .isEqualTo("too_large");
    assertThat(metrics().documents("upload", "too_large")).isEqualTo(before + 1);
  }

  @Test
  void eachFileOfAFormIsADocument() {
    String form =
        part("form-data; name=\"note\"", "no file")
            + part("form-data; name=\"file\"; filename=\"one.txt\"", Texts.numbered(510))
            + part("form-data; name=\"file\"; filename=\"two.txt\"", Texts.numbered(511))
            + "--b--\r\n";
    HttpResponse<String> response = postForm(form);

    assertThat(response.statusCode()).isEqualTo(202);
    JsonNode documents = Http.json(response).get("documents");
    assertThat(documents).hasSize(2);
    assertThat(documents.get(0).get("name").stringValue()).isEqualTo("one.txt");
    for (JsonNode document : documents) {
      JsonNode report = awaitReport(document.get("id").stringValue());
      assertThat(report.get("outcome").stringValue()).isEqualTo("published");
      assertThat(report.get("stories")).hasSize(1);
    }
  }

  @Test
  void ofAFormWithAFileOverTheLimitTheFilesBeforeItAreTaken() {
    String form =
        part("form-data; name=\"a\"; filename=\"good.txt\"", Texts.numbered(512))
            + part("form-data; name=\"b\"; filename=\"large.txt\"", "x".repeat(MAX_BYTES + 1))
            + "--b--\r\n";
    HttpResponse<String> response = postForm(form);

    assertThat(response.statusCode()).isEqualTo(413);
    JsonNode taken = Http.json(response).get("documents");
    assertThat(taken).hasSize(1);
    assertThat(awaitReport(taken.get(0).get("id").stringValue()).get("outcome").stringValue())
        .isEqualTo("published");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--b--\r\n",
        "--b\r\nContent-Disposition: form-data; name=\"x\"; filename=\"x\"\r\n\r\ncut",
        ""
      })
  void aFormWithoutAWholeFileIsABadRequest(String form) {
    HttpResponse<String> response = postForm(form);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Http.json(response).get("detail").stringValue()).isNotBlank();
  }

  private HttpResponse<String> postForm(String form) {
    return post(form.getBytes(UTF_8), "Content-Type", "multipart/form-data; boundary=b");
  }

  private static String part(String disposition, String content) {
    return "--b\r\nContent-Disposition: "
        + disposition
        + "\r\nContent-Type: application/octet-stream\r\n\r\n"
        + content
        + "\r\n";
  }

  @Test
  void aHomeThatIsNoneIsABadRequestAndNothingIsTaken() {
    Metrics before = metrics();
    HttpResponse<String> response = post("News".getBytes(UTF_8), "Dateline-Home", "Oxford");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Http.json(response).get("detail").stringValue())
        .startsWith("Dateline-Home must be a country's two letters");
    assertThat(metrics().sum("dateline_documents_accepted_total"))
        .isEqualTo(before.sum("dateline_documents_accepted_total"));
  }

  @Test
  void anUnknownDocumentIsNotFoundAndABadIdIsABadRequest() {
    assertThat(get("/api/documents/" + "0".repeat(32)).statusCode()).isEqualTo(404);
    assertThat(get("/api/documents/nonsense").statusCode()).isEqualTo(400);
    assertThat(get("/api/documents/" + "A".repeat(32)).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/documents?state=ended", "/api/documents", "/api/documents/nonsense"})
  void whatIsWrongWithARequestIsAProblem(String path) {
    HttpResponse<String> response = get(path);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(Http.json(response).get("detail").stringValue()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://evil.example", "null", "https://127.0.0.1"})
  void pagesOfOtherSitesMayNotUpload(String origin) {
    double before = metrics().sum("dateline_documents_accepted_total");

    assertThat(post(new byte[] {'x'}, "Origin", origin).statusCode()).isEqualTo(403);
    assertThat(metrics().sum("dateline_documents_accepted_total")).isEqualTo(before);
  }

  @Test
  void everyUploadIsAccountedFor() {
    for (int i = 600; i < 640; i++) {
      post(Texts.numbered(i).getBytes(UTF_8));
      assertThat(metrics().sum("dateline_documents_accepted_total")).isPositive();
    }

    await().atMost(LONG).until(() -> metrics().sum("dateline_documents_in_flight") == 0);
    assertThat(metrics().addUp()).isTrue();
    assertThat(metrics().documents("upload", "published")).isGreaterThanOrEqualTo(40);
  }

  private static String id(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(202);
    return Http.json(response).get("id").stringValue();
  }

  /** The one record with that key. */
  private ConsumerRecord<String, byte[]> only(String topic, String key) {
    try (TopicReader reader = new TopicReader(bootstrapServers(), topic)) {
      await()
          .pollInSameThread()
          .atMost(LONG)
          .until(() -> reader.read().stream().anyMatch(record -> record.key().equals(key)));
      List<ConsumerRecord<String, byte[]>> records =
          reader.read().stream().filter(record -> record.key().equals(key)).toList();
      assertThat(records).hasSize(1);
      return records.get(0);
    }
  }
}
