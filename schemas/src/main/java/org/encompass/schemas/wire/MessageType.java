package org.encompass.schemas.wire;

import org.encompass.schemas.AcknowledgementMessage;
import org.encompass.schemas.DisclosureContent;
import org.encompass.schemas.DisclosureMessage;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.ReceiptMessage;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.SchoolMessage;

/// A kind of message: its record and the name of its JSON Schema.
public record MessageType<T>(String name, Class<T> record) {
  public static final MessageType<IncidentMessage> INCIDENT =
      new MessageType<>("incident", IncidentMessage.class);
  public static final MessageType<ReceiptMessage> RECEIPT =
      new MessageType<>("receipt", ReceiptMessage.class);
  public static final MessageType<SchoolMessage> SCHOOL =
      new MessageType<>("school", SchoolMessage.class);
  public static final MessageType<RollMessage> ROLL = new MessageType<>("roll", RollMessage.class);
  public static final MessageType<DisclosureMessage> DISCLOSURE =
      new MessageType<>("disclosure", DisclosureMessage.class);
  public static final MessageType<DisclosureContent> DISCLOSURE_CONTENT =
      new MessageType<>("disclosure-content", DisclosureContent.class);
  public static final MessageType<AcknowledgementMessage> ACKNOWLEDGEMENT =
      new MessageType<>("acknowledgement", AcknowledgementMessage.class);

  /// Where the schema lies on the class path.
  public String schemaResource() {
    return "/org/encompass/schemas/" + name + ".schema.json";
  }
}
