package org.encompass.portal.search.jdbc;

import java.util.List;
import org.encompass.portal.search.Listing;
import org.encompass.portal.search.Listings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The mark is answered from the index `school_listing` and a narrow table, without the wide rows.
@Repository
class JdbcListings implements Listings {
  private static final String MARK =
      """
      SELECT
        (SELECT count(*) || ':' || coalesce(sum(hash_record_extended(
          ROW(urn, name, status, town, la_code, la_name, force), 0)), 0) FROM school)
        || '/' ||
        (SELECT count(*) || ':' || coalesce(sum(hash_record_extended(ROW(urn, number), 0)), 0)
          FROM register_place)
      """;
  private static final String ALL =
      """
      SELECT urn, name, status, town, la_code, la_name, force, lpad(number, 4, '0') AS number
      FROM school LEFT JOIN register_place USING (urn)
      """;
  private final JdbcClient jdbc;

  JdbcListings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String mark() {
    return jdbc.sql(MARK).query(String.class).single();
  }

  @Override
  public List<Listing> all() {
    return jdbc.sql(ALL)
        .query(
            (row, number) ->
                new Listing(
                    row.getString("urn"),
                    row.getString("name"),
                    row.getString("status"),
                    row.getString("town"),
                    row.getString("la_code"),
                    row.getString("la_name"),
                    row.getString("force"),
                    row.getString("number")))
        .list();
  }
}
