package news.dateline.ingest.app;

import java.util.List;
import news.dateline.service.SettingsCheck;
import news.dateline.settings.SettingNames;

/** Knows the settings of the ingest service. */
final class IngestSettingsCheck extends SettingsCheck {

  IngestSettingsCheck() {
    super(
        List.of(
            SettingNames.under("dateline.ingest")
                .with("dateline.ingest", IngestProperties.class)
                .with("dateline.ingest.fetch", FetchProperties.class)
                .with("dateline.ingest.instance")));
  }
}
