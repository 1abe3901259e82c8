package org.encompass.portal.school.jdbc;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.encompass.portal.access.Areas;
import org.encompass.portal.access.Areas.Area;
import org.encompass.portal.access.Remit;
import org.encompass.portal.access.RemitCondition;
import org.encompass.portal.access.RemitSchools;
import org.encompass.portal.domain.SchoolKey;
import org.encompass.schemas.PoliceForces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Asks the register of schools.
@Repository
class JdbcRemitSchools implements RemitSchools {
  private final JdbcClient jdbc;

  JdbcRemitSchools(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<SchoolKey> among(Remit remit, Collection<SchoolKey> schools) {
    if (remit.everything()) {
      return Set.copyOf(schools);
    }
    return new HashSet<>(
        jdbc.sql(
                "SELECT urn FROM school WHERE urn = ANY (:urns) AND " + RemitCondition.on("school"))
            .param("urns", schools.stream().map(SchoolKey::value).toArray(String[]::new))
            .params(RemitCondition.values(remit))
            .query((row, number) -> new SchoolKey(row.getString("urn")))
            .list());
  }

  @Override
  public boolean includes(Remit remit, Remit other) {
    if (remit.everything()) {
      return true;
    }
    return !other.everything()
        && remit.forces().containsAll(other.forces())
        && hasAll(remit, without(other.authorities(), remit.authorities()));
  }

  private boolean hasAll(Remit remit, Set<String> authorities) {
    return authorities.isEmpty()
        || jdbc.sql(
                """
                SELECT count(DISTINCT la_code) = :count
                  AND bool_and(coalesce(force = ANY (:forces), false))
                FROM school WHERE la_code = ANY (:codes)
                """)
            .param("forces", remit.forces().toArray(String[]::new))
            .param("codes", authorities.toArray(String[]::new))
            .param("count", authorities.size())
            .query(Boolean.class)
            .single();
  }

  @Override
  public Areas areasOf(Remit remit) {
    var authorities =
        """
        SELECT la_code AS code, coalesce(max(la_name), la_code) AS name
        FROM school WHERE la_code IS NOT NULL GROUP BY la_code
        HAVING :everything OR la_code = ANY (:authorities)
          OR bool_and(coalesce(force = ANY (:forces), false))
        ORDER BY name
        """;
    return new Areas(
        forces(remit),
        jdbc.sql(authorities)
            .params(RemitCondition.values(remit))
            .query((row, number) -> new Area(row.getString("code"), row.getString("name")))
            .list());
  }

  // Who looks after everything appoints forces' administrators before a school is known, too.
  private List<Area> forces(Remit remit) {
    var codes = new TreeSet<>(remit.forces());
    if (remit.everything()) {
      codes.addAll(PoliceForces.ALL.keySet());
      codes.addAll(
          jdbc.sql("SELECT DISTINCT force FROM school WHERE force IS NOT NULL")
              .query((row, number) -> row.getString("force"))
              .list());
    }
    return codes.stream()
        .map(code -> new Area(code, PoliceForces.ALL.getOrDefault(code, code)))
        .sorted(comparing(Area::name))
        .toList();
  }

  private static Set<String> without(Set<String> codes, Set<String> others) {
    var rest = new HashSet<>(codes);
    rest.removeAll(others);
    return rest;
  }
}
