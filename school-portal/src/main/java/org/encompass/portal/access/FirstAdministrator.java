package org.encompass.portal.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Objects;
import org.encompass.portal.domain.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/// Lets an administrator of everything in whom nobody could invite: while the account of the
/// configured address was never set up, each start writes a one-time link to a file that only
/// the service's user may read. With another address the next start brings another
/// administrator. The link is never logged.
@Component
class FirstAdministrator implements ApplicationRunner {
  private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

  private final AccessProperties settings;
  private final PortalProperties portal;
  private final AccountStore accounts;
  private final Remits remits;
  private final Clock wall;

  FirstAdministrator(
      AccessProperties settings,
      PortalProperties portal,
      AccountStore accounts,
      Remits remits,
      @Qualifier("wall") Clock wall) {
    this.settings = settings;
    this.portal = portal;
    this.accounts = accounts;
    this.remits = remits;
    this.wall = wall;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    var first = settings.firstAdministrator();
    if (first == null) {
      return;
    }
    var now = wall.instant();
    var account = accounts.saveAdministrator(first.email(), Language.EN, now);
    if (accounts.find(account).filter(Account::setUpBefore).isPresent()) {
      return;
    }
    remits.set(account, Remit.EVERYTHING);
    var link = OneTimeLink.create();
    accounts.addLink(link.hash(), account, now.plus(settings.invitationLifetime()));
    write(first.linkFile(), portal.link(link.path()));
    log.info(
        "an administrator is to be let in: a one-time link was written to the configured file");
  }

  private static void write(Path file, String text) throws IOException {
    var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    var draft = Files.createTempFile(folder, ".link", null, ownerOnly());
    Files.writeString(draft, text + "\n", UTF_8);
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static FileAttribute<?> ownerOnly() {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  }
}
