package org.encompass.notifier.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How mails are sent. Public for this module's own sub-packages.
///
/// @param from the sender's address and Reply-To of every mail
/// @param connections how many SMTP connections are kept open
/// @param batch how many tellings are claimed at once
/// @param lease how long one node may take over a claimed mail before its outcome is UNKNOWN
/// @param connectTimeout how long opening a connection may take
/// @param timeout how long any answer of the mail server may take
@ConfigurationProperties("encompass.mail")
public record DeliverySettings(
    @DefaultValue("no-reply@localhost") String from,
    @DefaultValue("4") int connections,
    @DefaultValue("64") int batch,
    @DefaultValue("3m") Duration lease,
    @DefaultValue("10s") Duration connectTimeout,
    @DefaultValue("20s") Duration timeout) {}
