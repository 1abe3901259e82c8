package org.encompass.notifier.desk;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/// Invites the first supervisor when nobody looks after accounts yet. The link goes into a file
/// that only its owner can read, and into no log.
@Component
class FirstSupervisorInvitation implements ApplicationRunner {
  private static final Logger log = LoggerFactory.getLogger(FirstSupervisorInvitation.class);

  private final DeskSettings settings;
  private final DeskAccounts accounts;
  private final Invitations invitations;

  FirstSupervisorInvitation(DeskSettings settings, DeskAccounts accounts, Invitations invitations) {
    this.settings = settings;
    this.accounts = accounts;
    this.invitations = invitations;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    var first = settings.firstSupervisor();
    if (first == null || accounts.anyActiveSupervisor()) {
      return;
    }
    var link = link(first.name());
    if (link.isPresent()) {
      write(first.linkFile(), link.get());
      log.info("the first supervisor's invitation is in {}", first.linkFile());
    }
  }

  private Optional<URI> link(String name) {
    return accounts
        .named(name)
        .map(account -> invitations.again(account.accountId()))
        .orElseGet(() -> invitations.invite(name, DeskRole.SUPERVISOR, List.of("*")));
  }

  private static void write(Path file, URI link) throws IOException {
    Files.deleteIfExists(file);
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      var ownerOnly = PosixFilePermissions.fromString("rw-------");
      Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
    }
    Files.writeString(file, link + "\n");
  }
}
