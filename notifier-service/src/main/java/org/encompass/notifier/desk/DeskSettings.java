package org.encompass.notifier.desk;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The duty desk. Public for this module's own sub-packages.
///
/// @param baseUrl where people reach the desk, for invitation links
/// @param sessionLifetime after which people sign in again, however busy they are
/// @param invitationLifetime how long an invitation link works
/// @param failures wrong sign-ins after which an account rests, longer each time
/// @param firstSupervisor who is invited when nobody looks after accounts yet
@ConfigurationProperties("encompass.desk")
public record DeskSettings(
    @DefaultValue("http://localhost:8081") URI baseUrl,
    @DefaultValue("8h") Duration sessionLifetime,
    @DefaultValue("7d") Duration invitationLifetime,
    @DefaultValue("5") int failures,
    @Nullable FirstSupervisor firstSupervisor) {

  /// The first supervisor's invitation.
  ///
  /// @param name the user name
  /// @param linkFile where the one-time link is written, readable by its owner only
  public record FirstSupervisor(String name, Path linkFile) {}
}
