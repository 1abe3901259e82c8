package org.encompass.notifier.desk;

import java.time.Instant;
import java.util.List;
import org.encompass.notifier.delivery.MailRelay;
import org.encompass.notifier.metrics.ForceScope;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The mail server does not answer this node.
@Component
@Order(20)
class SilentMailBanner implements BannerSource {
  private final MailRelay relay;

  SilentMailBanner(MailRelay relay) {
    this.relay = relay;
  }

  @Override
  public List<Banner> banners(ForceScope scope, Instant now) {
    return relay.silentSince().stream()
        .map(
            since ->
                Banner.forAll(
                    "mail-silent",
                    "The mail server has been silent since "
                        + Words.time(since)
                        + ". Mails wait and are tried again every few seconds: telephone the"
                        + " schools whose deadline is near."))
        .toList();
  }
}
