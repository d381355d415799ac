package news.dateline.standalone.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.testing.DeployFiles;
import news.dateline.testing.PodTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * The manifests, read without a cluster. That the services start with them their own tests tell.
 */
class KubernetesTest {

  private static final String DIRECTORY = "deploy/kubernetes";
  private static final String COMPONENT = "app.kubernetes.io/component";

  /** Of a worker process beside its heap, as ingest reckons. */
  private static final long WORKER_MIB = 256 + 128;

  private static JsonNode manifest(String file, String kind) {
    return DeployFiles.manifest(DIRECTORY + "/" + file, kind);
  }

  private static PodTemplate pod(String service) {
    return service.equals("ingest")
        ? PodTemplate.of("ingest.yaml", "StatefulSet")
        : PodTemplate.of("classify.yaml", "Deployment");
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : array) {
      texts.add(item.asString());
    }
    return texts;
  }

  @ParameterizedTest
  @ValueSource(strings = {DIRECTORY, DIRECTORY + "/monitoring", DIRECTORY + "/autoscaling"})
  void aKustomizationHasEveryFileThatLiesBesideIt(String directory) throws IOException {
    JsonNode kustomization = DeployFiles.yaml(directory + "/kustomization.yaml").get(0);
    try (Stream<Path> files = Files.list(DeployFiles.root().resolve(directory))) {
      Set<String> manifests =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".yaml") && !name.equals("kustomization.yaml"))
              .collect(Collectors.toSet());

      assertThat(texts(kustomization.path("resources")))
          .containsExactlyInAnyOrderElementsOf(manifests);
    }
  }

  @Test
  void theRulesAreThoseOfPrometheus() {
    JsonNode rule = manifest("monitoring/prometheus-rule.yaml", "PrometheusRule");

    assertThat(rule.path("spec").path("groups")).isEqualTo(Rules.groups());
  }

  @Test
  void prometheusNamesTheJobsAsTheRulesDo() {
    JsonNode monitor = manifest("monitoring/pod-monitor.yaml", "PodMonitor").path("spec");
    Set<String> jobs = new TreeSet<>();
    JsonNode config = DeployFiles.yaml("deploy/prometheus/prometheus.yml").get(0);
    for (JsonNode scrape : config.path("scrape_configs")) {
      jobs.add(scrape.path("job_name").asString());
    }

    assertThat(monitor.path("jobLabel").asString()).isEqualTo(COMPONENT);
    assertThat(List.of(component("ingest.yaml"), component("classify.yaml")))
        .containsExactlyInAnyOrderElementsOf(jobs);
    JsonNode endpoint = monitor.path("podMetricsEndpoints").path(0);
    assertThat(endpoint.path("path").asString()).isEqualTo("/actuator/prometheus");
    assertThat(endpoint.path("port").asString()).isEqualTo("http");
  }

  private static String component(String file) {
    return template(file).path("metadata").path("labels").path(COMPONENT).asString();
  }

  private static JsonNode template(String file) {
    return DeployFiles.yaml(DIRECTORY + "/" + file).stream()
        .map(document -> document.path("spec").path("template"))
        .filter(template -> !template.isMissingNode())
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "ingest.yaml, StatefulSet, ingest.yaml",
    "classify.yaml, Deployment, classify.yaml",
    "classify.yaml, PodDisruptionBudget, classify.yaml"
  })
  void whatSelectsPodsSelectsThoseOfItsService(String file, String kind, String pods) {
    assertThat(manifest(file, kind).path("spec").path("selector").path("matchLabels"))
        .isEqualTo(template(pods).path("metadata").path("labels"));
  }

  @Test
  void theServiceLeadsToIngestAlsoWhileItIsNotReady() {
    JsonNode service = manifest("ingest.yaml", "Service").path("spec");

    assertThat(service.path("selector"))
        .isEqualTo(template("ingest.yaml").path("metadata").path("labels"));
    assertThat(service.path("publishNotReadyAddresses").asBoolean()).isTrue();
    assertThat(service.path("ports").path(0).path("targetPort").asString()).isEqualTo("http");
  }

  @Test
  void thereIsOneOwnerOfTheSources() {
    JsonNode ingest = manifest("ingest.yaml", "StatefulSet").path("spec");

    assertThat(ingest.path("replicas").asInt()).isEqualTo(1);
    assertThat(ingest.path("volumeClaimTemplates").path(0).path("metadata").path("name").asString())
        .isEqualTo("data");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ingest", "classify"})
  void aPodIsUnprivilegedAndWritesToItsVolumesOnly(String service) {
    PodTemplate pod = pod(service);
    JsonNode container = pod.container().path("securityContext");

    assertThat(pod.spec().path("securityContext").path("runAsNonRoot").asBoolean()).isTrue();
    assertThat(pod.spec().path("securityContext").path("runAsUser").asInt()).isEqualTo(1000);
    assertThat(pod.spec().path("automountServiceAccountToken").asBoolean(true)).isFalse();
    assertThat(container.path("readOnlyRootFilesystem").asBoolean()).isTrue();
    assertThat(container.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
    assertThat(texts(container.path("capabilities").path("drop"))).containsExactly("ALL");
    assertThat(pod.mounts()).contains("/tmp", "/config");
    assertThat(DeployFiles.text("deploy/docker/Dockerfile")).contains("USER 1000:1000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ingest", "classify"})
  void memoryIsWhatIsReckonedWith(String service) {
    JsonNode resources = pod(service).container().path("resources");

    assertThat(resources.path("requests").path("memory"))
        .isEqualTo(resources.path("limits").path("memory"));
  }

  @Test
  void halfOfTheMemoryHoldsAWorkerForEachProcessor() {
    JsonNode limits = pod("ingest").container().path("resources").path("limits");
    long mib = Long.parseLong(limits.path("memory").asString().replaceFirst("Mi$", ""));
    int processors = Integer.parseInt(limits.path("cpu").asString());

    assertThat(mib / 2 / WORKER_MIB).isEqualTo(processors);
  }

  @Test
  void theTokenComesFromASecretThatNoFileHolds() throws IOException {
    try (Stream<Path> files = Files.walk(DeployFiles.root().resolve(DIRECTORY))) {
      assertThat(files.filter(file -> file.toString().endsWith(".yaml")))
          .isNotEmpty()
          .allSatisfy(file -> assertThat(file).content().doesNotContain("kind: Secret\n"));
    }
    assertThat(pod("ingest").container().path("env").toString()).contains("secretKeyRef");
  }

  @Test
  void sitesAreReachedAtThePortsThatIngestFetchesFrom() {
    JsonNode policy = DeployFiles.yaml(DIRECTORY + "/network-policy.yaml").get(1).path("spec");
    List<Integer> ports = new ArrayList<>();
    for (JsonNode port : policy.path("egress").path(0).path("ports")) {
      ports.add(port.path("port").asInt());
    }

    assertThat(DeployFiles.text("docs/operations.md"))
        .contains(
            "`dateline.ingest.fetch.ports` | `"
                + ports.stream().map(String::valueOf).collect(Collectors.joining(","))
                + "`");
  }

  @Test
  void thereAreNoMorePodsOfClassifyThanHaveAPartition() {
    JsonNode scaler = manifest("autoscaling/classify.yaml", "HorizontalPodAutoscaler").path("spec");
    JsonNode target = scaler.path("scaleTargetRef");
    JsonNode classify = manifest("classify.yaml", "Deployment");
    int threads =
        Integer.parseInt(
            pod("classify").container().path("resources").path("limits").path("cpu").asString());

    assertThat(scaler.path("maxReplicas").asInt() * threads).isEqualTo(6);
    assertThat(target.path("name")).isEqualTo(classify.path("metadata").path("name"));
    assertThat(target.path("kind")).isEqualTo(classify.path("kind"));
  }
}
