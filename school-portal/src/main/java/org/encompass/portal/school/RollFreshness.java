package org.encompass.portal.school;

import java.time.Duration;
import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long a roll counts as fresh. The notifier has a setting of its own, by which matching
/// trusts a roll; both should say the same.
///
/// @param freshFor from the day of which the roll speaks
@ConfigurationProperties("encompass.rolls")
record RollFreshness(@DefaultValue("35d") Duration freshFor) {
  /// The oldest day of which a fresh roll may speak.
  LocalDate oldest(LocalDate today) {
    return today.minusDays(freshFor.toDays());
  }
}
