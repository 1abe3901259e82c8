package org.encompass.local.night;

import java.nio.charset.StandardCharsets;
import org.encompass.local.county.County;
import org.encompass.schemas.IncidentMessage;
import org.encompass.schemas.wire.WireWriter;

/// Records that break the contract. Each names one child, which is counted as rejected.
final class BrokenStories {
  private static final int TOO_MUCH = 300_000;
  private final NightWriter night;

  BrokenStories(NightWriter night) {
    this.night = night;
  }

  void all() {
    cutOff();
    withoutItsTime();
    tooLarge();
    underAUsedId();
  }

  private void cutOff() {
    var incident = incident(0);
    var json = WireWriter.write(incident);
    var half = new String(json, StandardCharsets.UTF_8).substring(0, json.length / 2);
    reject(0, incident, half.getBytes(StandardCharsets.UTF_8));
  }

  private void withoutItsTime() {
    var incident = incident(1);
    var json = new String(WireWriter.write(incident), StandardCharsets.UTF_8);
    var mended = json.replaceFirst("\"recordedAt\":\"[^\"]*\",", "");
    reject(1, incident, mended.getBytes(StandardCharsets.UTF_8));
  }

  private void tooLarge() {
    var incident = night.incidents.saying(incident(2), "x".repeat(TOO_MUCH));
    reject(2, incident, WireWriter.write(incident));
  }

  private void underAUsedId() {
    var home = night.cast.ordinary(h -> h.size() == 1);
    int moment = night.nextMoment();
    var good = night.incidents.reported(County.FORCE, night.moment(moment), night.children(home));
    night.publish(moment, good);
    night.expectTold(good, moment, home);
    var other = night.incidents.underId(incident(moment + 1), good.eventId());
    reject(moment + 1, other, WireWriter.write(other));
  }

  private IncidentMessage incident(int moment) {
    var home = night.cast.ordinary(h -> h.size() == 1);
    return night.incidents.reported(County.FORCE, night.moment(moment), night.children(home));
  }

  private void reject(int moment, IncidentMessage incident, byte[] value) {
    night.publish(moment, incident, value);
    night.expect(incident, 1, Fate.REJECTED, moment);
  }
}
