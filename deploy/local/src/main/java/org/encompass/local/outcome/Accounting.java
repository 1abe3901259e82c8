package org.encompass.local.outcome;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.encompass.local.night.ChildId;
import org.encompass.local.night.Fate;
import org.encompass.schemas.ReceiptMessage;
import org.encompass.schemas.ReceiptMessage.State;

/// Every child counted once, from what was published and what the receipts say about it; the desk's
/// own numbers are not looked at.
///
/// @param children where each child stands
/// @param nameless rejected records in which no child could be read
/// @param notifications the newest receipt of every notification, by child
public record Accounting(
    Map<ChildId, Fate> children, int nameless, Map<ChildId, List<ReceiptMessage>> notifications) {

  public static Accounting of(List<Published> published, List<ReceiptMessage> receipts) {
    var standings = standings(receipts);
    var children = new LinkedHashMap<ChildId, Fate>();
    standings.forEach((child, standing) -> children.put(child, standing.fate()));
    int nameless = 0;
    for (var record : published) {
      boolean rejected = isRejected(record, receipts);
      if (rejected && record.childRefs().isEmpty()) {
        nameless++;
      }
      for (var ref : record.childRefs()) {
        children.putIfAbsent(
            new ChildId(record.force(), record.reference(), ref),
            rejected ? Fate.REJECTED : Fate.OWED);
      }
    }
    var notifications = new HashMap<ChildId, List<ReceiptMessage>>();
    standings.forEach((child, standing) -> notifications.put(child, standing.notifications()));
    return new Accounting(Map.copyOf(children), nameless, Map.copyOf(notifications));
  }

  /// How many children stand so.
  public int count(Fate fate) {
    long named = children.values().stream().filter(fate::equals).count();
    return Math.toIntExact(named) + (fate == Fate.REJECTED ? nameless : 0);
  }

  public int total() {
    return children.size() + nameless;
  }

  /// `children N = told A + held B + ...`
  public String line() {
    var counts = new EnumMap<Fate, Integer>(Fate.class);
    for (var fate : Fate.values()) {
      counts.put(fate, count(fate));
    }
    return line(total(), counts);
  }

  /// The line of these numbers.
  public static String line(int total, Map<Fate, Integer> counts) {
    return "children %d = ".formatted(total)
        + new TreeMap<>(counts)
            .entrySet().stream()
                .map(count -> count.getKey().words() + " " + count.getValue())
                .collect(Collectors.joining(" + "));
  }

  private static Map<ChildId, Standing> standings(List<ReceiptMessage> receipts) {
    var standings = new LinkedHashMap<ChildId, Standing>();
    receipts.stream()
        .filter(receipt -> receipt.childRef() != null)
        .sorted(Comparator.comparingLong(ReceiptMessage::seq))
        .forEach(
            receipt -> {
              var ref = receipt.childRef();
              if (ref != null) {
                var child = new ChildId(receipt.force(), receipt.reference(), ref);
                standings.computeIfAbsent(child, c -> new Standing()).take(receipt);
              }
            });
    return standings;
  }

  private static boolean isRejected(Published record, List<ReceiptMessage> receipts) {
    if (!record.readable()) {
      return true;
    }
    return answers(record, receipts, State.REJECTED) && !answers(record, receipts, State.ACCEPTED);
  }

  private static boolean answers(Published record, List<ReceiptMessage> receipts, State state) {
    return receipts.stream()
        .filter(r -> r.state() == state && record.isOf(r.force(), r.reference()))
        .anyMatch(
            r ->
                record.eventId().filter(id -> id.equals(r.eventId())).isPresent()
                    && record.version().filter(version -> version.equals(r.version())).isPresent());
  }
}
