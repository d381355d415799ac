package news.dateline.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Alerts and dashboards name meters and tags: a contract. New ones are added here, none go. */
class MetricNamesTest {

  @Test
  void theMetersOfIngestAreThese() throws Exception {
    assertThat(constants(IngestMetrics.class, false))
        .containsExactlyInAnyOrder(
            "dateline.documents",
            "dateline.documents.partial",
            "dateline.documents.accepted",
            "dateline.documents.in.flight",
            "dateline.documents.in.flight.age",
            "dateline.documents.bytes",
            "dateline.extract.time",
            "dateline.extract.workers",
            "dateline.extract.worker.restarts",
            "dateline.extract.retries",
            "dateline.stories.published",
            "dateline.publish.retries",
            "dateline.sources",
            "dateline.source.staleness",
            "dateline.source.overdue",
            "dateline.sources.file.wrong",
            "dateline.fetches",
            "dateline.fetch.time",
            "dateline.fetch.bytes",
            "dateline.fetches.waiting",
            "dateline.fetches.running",
            "dateline.feed.polls",
            "dateline.page.polls",
            "dateline.sitemap.polls",
            "dateline.read.time");
  }

  @Test
  void theTagsOfIngestAreThese() throws Exception {
    assertThat(constants(IngestMetrics.class, true))
        .containsExactlyInAnyOrder(
            "source_kind",
            "outcome",
            "media_family",
            "kind",
            "state",
            "reason",
            "purpose",
            "result",
            "stage");
  }

  @Test
  void theMetersOfClassifyAreThese() throws Exception {
    assertThat(constants(ClassifyMetrics.class, false))
        .containsExactlyInAnyOrder(
            "dateline.classify.stories",
            "dateline.classify.time",
            "dateline.story.delay",
            "dateline.tags",
            "dateline.dead.letters",
            "dateline.classify.rollbacks",
            "dateline.classify.listener.restarts",
            "dateline.classify.homes.unknown",
            "dateline.live.stories",
            "dateline.live.bytes",
            "dateline.live.subscribers",
            "dateline.live.refused",
            "dateline.live.resyncs",
            "dateline.live.unreadable",
            "dateline.clusters.stories",
            "dateline.clusters.lag",
            "dateline.clusters.similarity");
  }

  @Test
  void theTagsOfClassifyAreThese() throws Exception {
    assertThat(constants(ClassifyMetrics.class, true))
        .containsExactlyInAnyOrder("outcome", "stage", "scheme", "code");
  }

  @Test
  void bothServicesTellWhetherTheyAreReady() throws Exception {
    assertThat(constants(ServiceMetrics.class, false)).containsExactly("dateline.ready");
    assertThat(constants(ServiceMetrics.class, true)).containsExactly("component");
  }

  private static List<String> constants(Class<?> names, boolean tags)
      throws IllegalAccessException {
    List<String> values = new ArrayList<>();
    for (Field field : names.getFields()) {
      if (field.getName().startsWith("TAG_") == tags) {
        values.add((String) field.get(null));
      }
    }
    return values;
  }
}
