package org.encompass.portal.reachability;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.encompass.portal.domain.Role;
import org.encompass.portal.school.Own;
import org.encompass.portal.search.Listing;
import org.encompass.schemas.PersonalData;
import org.encompass.schemas.SchoolMessage;
import org.encompass.schemas.SchoolMessage.Away;
import org.jspecify.annotations.Nullable;

/// A school as administrators see it: its entry, its people, whether they can be told. No case.
///
/// @param reach for the next school day
/// @param redSince since when it is on the red list; null = it is not
/// @param newcomers how many people wait to be confirmed
/// @param parts what of the entry the school keeps itself
/// @param confirmedOn when the school last confirmed its entry; null = never
/// @param parentsToldOn since when parents are known to be told; null = not said
@PersonalData
public record SchoolSheet(
    Listing listing,
    SchoolMessage entry,
    Reach reach,
    @Nullable LocalDate redSince,
    List<Member> people,
    int newcomers,
    Term term,
    Set<Own.Part> parts,
    @Nullable LocalDate confirmedOn,
    boolean confirmationOverdue,
    @Nullable LocalDate parentsToldOn) {

  /// Whether the entry is an authority's.
  public boolean authority() {
    return listing.urn().startsWith("LA:");
  }

  @Override
  public String toString() {
    return "SchoolSheet[" + listing.urn() + "]";
  }

  /// Somebody on the list.
  ///
  /// @param verifiedOn when the person last showed that mail arrives; null = never
  /// @param setUp whether the account is set up
  /// @param invitedUntil the day on which the link ends that the person was sent; null = none
  /// @param obstacles what keeps the person from being told; nobody expects it of a head
  @PersonalData
  public record Member(
      String name,
      Role role,
      String email,
      @Nullable String telephone,
      @Nullable LocalDate trainedUntil,
      @Nullable LocalDate verifiedOn,
      List<Away> away,
      boolean setUp,
      @Nullable LocalDate invitedUntil,
      Set<Obstacle> obstacles) {
    @Override
    public String toString() {
      return "Member[withheld]";
    }
  }

  /// Which calendar counts for the school now.
  ///
  /// @param until the last day it knows; null = there is none
  /// @param endsSoon whether that day is near or gone
  public record Term(Whose whose, @Nullable LocalDate until, boolean endsSoon) {
    /// Who says when the school is closed.
    public enum Whose {
      OWN,
      AUTHORITY,
      NOBODY
    }
  }
}
