package org.encompass.portal.dashboard.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.encompass.portal.dashboard.Dimension;
import org.encompass.portal.dashboard.Figures;
import org.encompass.portal.dashboard.Selection;
import org.encompass.portal.dashboard.Settled;
import org.encompass.portal.dashboard.Tally;
import org.encompass.portal.dashboard.What;
import org.encompass.schemas.ReceiptMessage.Route;
import org.encompass.schemas.ReceiptMessage.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFigures implements Figures {
  private static final int AT_ONCE = 1_000;
  private final JdbcClient jdbc;

  JdbcFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Tally total(Selection selection) {
    return total(selection, What.CHILDREN);
  }

  @Override
  public Tally unfinished(Selection selection) {
    return total(selection, What.UNFINISHED);
  }

  private Tally total(Selection selection, What what) {
    var chosen = Chosen.of(selection, ofOneSchool(selection));
    return jdbc.sql(
            "SELECT %s FROM %s WHERE %s AND %s"
                .formatted(Tallies.SUMS, chosen.source(), chosen.where(), Tallies.counts(what)))
        .params(chosen.values())
        .query((row, number) -> Tallies.of(row))
        .single();
  }

  // The rows are read once and folded by all dimensions together; what is left of a year, some ten
  // thousand rows, is then added up for each dimension by itself.
  @Override
  public Map<Dimension, List<Keyed>> by(Selection selection, Set<Dimension> dimensions) {
    var sorted = List.copyOf(new TreeSet<>(dimensions));
    var places = ofOneSchool(selection) || dimensions.contains(Dimension.SCHOOL);
    var chosen = Chosen.of(selection, places);
    var names = sorted.stream().map(JdbcFigures::column).toList();
    var keys =
        sorted.stream()
            .map(dimension -> Chosen.key(dimension) + "::text AS " + column(dimension))
            .collect(Collectors.joining(", "));
    var sql =
        """
        WITH folded AS (SELECT %1$s, %2$s FROM %3$s WHERE %4$s GROUP BY %5$s)
        SELECT grouping(%6$s) AS which, %6$s, %2$s FROM folded
        GROUP BY GROUPING SETS (%7$s) ORDER BY %6$s
        """
            .formatted(
                keys,
                Tallies.SUMS,
                chosen.source(),
                chosen.where(),
                sorted.stream().map(Chosen::key).collect(Collectors.joining(", ")),
                String.join(", ", names),
                names.stream().map("(%s)"::formatted).collect(Collectors.joining(", ")));
    var groups = new EnumMap<Dimension, List<Keyed>>(Dimension.class);
    sorted.forEach(dimension -> groups.put(dimension, new ArrayList<>()));
    jdbc.sql(sql)
        .params(chosen.values())
        .query(
            row -> {
              var dimension = sorted.get(grouped(row.getInt("which"), sorted.size()));
              groups
                  .computeIfAbsent(dimension, any -> new ArrayList<>())
                  .add(new Keyed(row.getString(column(dimension)), Tallies.of(row)));
            });
    return groups;
  }

  // GROUPING has a bit for each column, the last one lowest: 0 where the rows are grouped by it.
  private static int grouped(int bits, int columns) {
    int open = ~bits & ((1 << columns) - 1);
    return columns - 1 - Integer.numberOfTrailingZeros(open);
  }

  private static String column(Dimension dimension) {
    return "by_" + dimension.code();
  }

  private static boolean ofOneSchool(Selection selection) {
    return selection.only().containsKey(Dimension.SCHOOL);
  }

  @Override
  public List<Settled> settled(Selection selection) {
    var chosen = Chosen.of(selection, true);
    return jdbc.sql(
            """
            SELECT c.spare, c.clock, count(*)::int AS number FROM %s
            WHERE c.spare IS NOT NULL AND %s GROUP BY c.spare, c.clock
            """
                .formatted(chosen.source(), chosen.where()))
        .params(chosen.values())
        .query(
            (row, number) ->
                new Settled(row.getInt("spare"), row.getInt("clock"), row.getInt("number")))
        .list();
  }

  @Override
  public List<Listed> list(Selection selection, What what, int skip, int atMost) {
    return listed(selection, what, "LIMIT :most OFFSET :skip")
        .param("most", atMost)
        .param("skip", skip)
        .query((row, number) -> listed(row))
        .list();
  }

  @Override
  public void each(Selection selection, What what, Consumer<Listed> reader) {
    listed(selection, what, "")
        .withFetchSize(AT_ONCE)
        .query(
            row -> {
              reader.accept(listed(row));
            });
  }

  private StatementSpec listed(Selection selection, What what, String part) {
    var chosen = Chosen.of(selection, ofOneSchool(selection));
    return jdbc.sql(
            """
            SELECT c.*, s.name AS school_name, coalesce(c.la_code, s.la_code) AS authority FROM %s
            WHERE %s AND %s
            ORDER BY c.morning DESC, c.late DESC, c.force, c.reference, c.child_ref, c.urn %s
            """
                .formatted(chosen.source(), chosen.where(), Tallies.counts(what), part))
        .params(chosen.values());
  }

  @Override
  public Optional<LocalDate> firstMorning(Selection selection) {
    var chosen = Chosen.of(selection, ofOneSchool(selection));
    return jdbc.sql(
            "SELECT c.morning FROM %s WHERE %s ORDER BY c.morning LIMIT 1"
                .formatted(chosen.source(), chosen.where()))
        .params(chosen.values())
        .query(LocalDate.class)
        .optional();
  }

  private static Listed listed(ResultSet row) throws SQLException {
    var child = row.getString("child_ref");
    var route = row.getString("route");
    return new Listed(
        row.getString("force"),
        row.getString("reference"),
        child.isEmpty() ? null : child,
        row.getObject("morning", LocalDate.class),
        row.getString("urn"),
        row.getString("school_name"),
        row.getString("authority"),
        State.valueOf(row.getString("state")),
        row.getString("reason"),
        route == null ? null : Route.valueOf(route),
        instant(row, "deadline"),
        instant(row, "settled_at"),
        row.getObject("spare", Integer.class),
        row.getInt("late") > 0);
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  @Override
  public Map<String, String> authorityNames(Collection<String> codes) {
    var names = new HashMap<String, String>();
    jdbc.sql(
            """
            SELECT la_code, max(la_name) AS name FROM school
            WHERE la_code = ANY (:codes) AND la_name IS NOT NULL GROUP BY la_code
            """)
        .param("codes", codes.toArray(String[]::new))
        .query(
            row -> {
              names.put(row.getString("la_code"), row.getString("name"));
            });
    return names;
  }
}
