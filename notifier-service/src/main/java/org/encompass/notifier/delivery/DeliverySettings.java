package org.encompass.notifier.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How mails are sent. Public for this module's own sub-packages.
///
/// @param from the sender's address and Reply-To of every mail
/// @param connections how many SMTP connections are kept open
/// @param mailsPerConnection how many mails one of them carries before it is replaced
/// @param batch how many tellings are claimed at once
/// @param lease how long one node may take over a claimed mail before its outcome is UNKNOWN; more
///     than four time-outs
/// @param connectTimeout how long opening a connection may take
/// @param timeout how long any answer of the mail server may take
/// @param breakerAfter dialogues in a row that broke off, after which the mail server is left alone
/// @param breakerRest for how long, before one mail tries it again
@ConfigurationProperties("encompass.mail")
public record DeliverySettings(
    @DefaultValue("no-reply@localhost") String from,
    @DefaultValue("4") int connections,
    @DefaultValue("1000") int mailsPerConnection,
    @DefaultValue("64") int batch,
    @DefaultValue("3m") Duration lease,
    @DefaultValue("10s") Duration connectTimeout,
    @DefaultValue("20s") Duration timeout,
    @DefaultValue("5") int breakerAfter,
    @DefaultValue("5s") Duration breakerRest) {

  /// Refuses a lease in which the answer to a final dot could come too late.
  public DeliverySettings {
    if (!Lease.outlastsTheDot(lease, timeout)) {
      throw new IllegalArgumentException(
          "encompass.mail.lease (%s) must be more than four times encompass.mail.timeout (%s)"
              .formatted(lease, timeout));
    }
  }
}
