package news.dateline.classify.app;

import java.util.List;
import news.dateline.classify.app.live.LiveProperties;
import news.dateline.service.SettingsCheck;
import news.dateline.settings.SettingNames;

/** Knows the settings of the classify service. */
final class ClassifySettingsCheck extends SettingsCheck {

  ClassifySettingsCheck() {
    super(
        List.of(
            SettingNames.under("dateline.classify")
                .with("dateline.classify", ClassifyProperties.class),
            SettingNames.under("dateline.themes").with("dateline.themes", ThemeProperties.class),
            SettingNames.under("dateline.live").with("dateline.live", LiveProperties.class),
            SettingNames.under("dateline.clusters")
                .with("dateline.clusters", ClusterProperties.class)));
  }
}
