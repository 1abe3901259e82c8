package org.encompass.portal.access;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How people get in.
///
/// @param mailFrom the sender of account mails
/// @param invitationLifetime how long a one-time link works
/// @param sessionLifetime how long a sign-in lasts at most, however busy
/// @param trainingGrace how long a key adult may still read after the training has ended
/// @param vouchingAfter how long two people must both have stood on a school's list before one may
///     vouch for the other
/// @param firstAdministrator whom to let in as an administrator without anybody's invitation
@ConfigurationProperties("encompass.access")
public record AccessProperties(
    @DefaultValue("no-reply@example.invalid") String mailFrom,
    @DefaultValue("7d") Duration invitationLifetime,
    @DefaultValue("8h") Duration sessionLifetime,
    @DefaultValue("0d") Period trainingGrace,
    @DefaultValue("7d") Duration vouchingAfter,
    @Nullable FirstAdministrator firstAdministrator) {

  /// @param email the administrator's user name
  /// @param linkFile where the one-time link is written, readable by the service's user only
  public record FirstAdministrator(String email, Path linkFile) {
    @Override
    public String toString() {
      return "FirstAdministrator[withheld]";
    }
  }
}
