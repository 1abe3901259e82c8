package org.encompass.portal.dashboard.jdbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.encompass.portal.access.Remit;
import org.encompass.portal.dashboard.Dimension;
import org.encompass.portal.dashboard.Selection;

/// A selection as SQL: the table that is read and the condition on its rows. `c` is the row, `s`
/// its school.
record Chosen(String source, String where, Map<String, Object> values) {

  static Chosen of(Selection selection, boolean places) {
    var conditions = new ArrayList<String>();
    var values = new HashMap<String, Object>();
    if (selection.from() != null) {
      conditions.add("c.morning >= :from");
      values.put("from", selection.from());
    }
    if (selection.to() != null) {
      conditions.add("c.morning <= :to");
      values.put("to", selection.to());
    }
    selection
        .only()
        .forEach(
            (dimension, key) -> {
              var name = "only_" + dimension.code();
              conditions.add(
                  key.equals(Dimension.NONE)
                      ? key(dimension) + " IS NULL"
                      : key(dimension) + "::text = :" + name);
              values.put(name, key);
            });
    within(selection.remit(), conditions, values);
    return new Chosen(
        (places ? "counted_place" : "counted_child") + " c LEFT JOIN school s ON s.urn = c.urn",
        conditions.isEmpty() ? "true" : String.join(" AND ", conditions),
        values);
  }

  // A child at two schools is everybody's who looks after one of them.
  private static void within(Remit remit, List<String> conditions, Map<String, Object> values) {
    if (remit.everything()) {
      return;
    }
    conditions.add(
        """
        (c.force = ANY (:forces) OR s.force = ANY (:forces)
          OR coalesce(c.la_code, s.la_code) = ANY (:authorities)
          OR c.places > 1 AND EXISTS (
            SELECT FROM counted_place p JOIN school ps USING (urn)
            WHERE p.force = c.force AND p.reference = c.reference AND p.child_ref = c.child_ref
              AND (ps.force = ANY (:forces) OR coalesce(p.la_code, ps.la_code) = ANY (:authorities))))
        """);
    values.put("forces", remit.forces().toArray(String[]::new));
    values.put("authorities", remit.authorities().toArray(String[]::new));
  }

  static String key(Dimension dimension) {
    return switch (dimension) {
      case FORCE -> "c.force";
      case AUTHORITY -> "coalesce(c.la_code, s.la_code)";
      case SCHOOL -> "c.urn";
      case KIND -> "s.kind";
      case WEEKDAY -> "extract(isodow FROM c.morning)::int";
      case HOLIDAY -> "c.over_holiday";
      case ROUTE -> "c.route";
      case WEEK -> "date_trunc('week', c.morning::timestamp)::date";
    };
  }
}
