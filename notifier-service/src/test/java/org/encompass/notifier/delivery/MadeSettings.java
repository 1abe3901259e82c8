package org.encompass.notifier.delivery;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// Settings as they are by default, but for what a test says.
public final class MadeSettings {
  /// Names are those under `encompass.mail`.
  public static DeliverySettings with(Map<String, String> said) {
    var properties = new HashMap<String, String>();
    properties.put("encompass.mail.from", "notices@encompass.example");
    said.forEach((name, value) -> properties.put("encompass.mail." + name, value));
    return new Binder(new MapConfigurationPropertySource(properties))
        .bindOrCreate("encompass.mail", DeliverySettings.class);
  }

  private MadeSettings() {}
}
