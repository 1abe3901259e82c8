package org.encompass.portal.alert;

import org.encompass.schemas.DisclosureContent;
import org.encompass.schemas.wire.MessageType;
import org.encompass.schemas.wire.Reading;
import org.encompass.schemas.wire.WireReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Opens what was sealed into the database, for a reader who may see it.
@Component
class CaseFiles {
  private final AlertStore store;
  private final WireReader reader;

  CaseFiles(AlertStore store, WireReader reader) {
    this.store = store;
    this.reader = reader;
  }

  /// The newest content.
  DisclosureContent newest(Alert alert) {
    var content = version(alert, alert.contentVersion());
    if (content == null) {
      throw new IllegalStateException("alert " + alert.id() + " has no content");
    }
    return content;
  }

  /// One version's content, if it is still kept.
  @Nullable DisclosureContent version(Alert alert, int version) {
    return store.content(alert.id(), version).map(json -> read(alert, json)).orElse(null);
  }

  /// The child's name, as a list shows it.
  String nameIn(Alert alert) {
    var content = newest(alert);
    return content.givenNames() + " " + content.familyName();
  }

  private DisclosureContent read(Alert alert, byte[] json) {
    return switch (reader.readPlain(json, MessageType.DISCLOSURE_CONTENT)) {
      case Reading.Good<DisclosureContent> good -> good.message();
      case Reading.Bad<DisclosureContent> bad ->
          throw new IllegalStateException("content of alert " + alert.id() + " cannot be read");
    };
  }
}
