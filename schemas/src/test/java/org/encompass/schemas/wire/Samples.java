package org.encompass.schemas.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A made-up incident to change, and keys to seal it with.
final class Samples {
  static final String KEYS =
      """
      {"keys":[
        {"kty":"oct","kid":"force-1","k":"AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr8"},
        {"kty":"oct","kid":"force-2","k":"GawgguFyGrWKav7AX4VKUgV6cVxTkvPmAYU6qbXo1wU"},
        {"kty":"EC","kid":"elliptic","crv":"P-256",
         "x":"weNJy2HscCSM6AEDTDg04biOvhFhyyWvOHQfeF_PxMQ",
         "y":"e8lnCO-AlStT-NJVX-crhB7QRYhiix03illJOVAOyck",
         "d":"VEmDZpDXXK8p8N0Cndsxs924q6nS1RXFASRl6BfUqdw"}]}
      """;

  static final String INCIDENT =
      """
      {"schemaVersion":"1.0","eventId":"7b6c1f1e-52c0-4a55-9f64-0f2a6f0f7c11",
       "eventType":"REPORTED","incidentType":"DOMESTIC_ABUSE","force":"E23000015",
       "reference":"ST-2026/1","version":1,"occurredFrom":"2026-11-20T22:10:00Z",
       "recordedAt":"2026-11-20T23:40:00+00:00","locationCategory":"HOME",
       "contact":{"team":"Safeguarding hub","telephone":"01632 960100"},
       "children":[
        {"childRef":"c1","givenNames":"Tamsin","familyName":"Orrell","dateOfBirth":"2017-03-02",
         "presence":"HEARD","voiceOfTheChild":"I hid under the stairs."},
        {"childRef":"c2","givenNames":"Idris","familyName":"Orrell","presence":"NOT_PRESENT"}]}
      """;

  static ObjectNode incident() {
    return (ObjectNode) JsonMapper.shared().readTree(INCIDENT);
  }

  static byte[] incident(Consumer<ObjectNode> change) {
    var tree = incident();
    change.accept(tree);
    return bytes(tree.toString());
  }

  static ObjectNode child(ObjectNode incident, int index) {
    return (ObjectNode) incident.get("children").get(index);
  }

  static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private Samples() {}
}
