package org.encompass.local.play;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.encompass.local.outcome.Nudge;
import org.encompass.local.run.Endpoints;
import org.encompass.local.run.MailFolder;
import org.encompass.local.run.Running;

/// Opens the mails as their readers do, each once.
final class Mailbox {
  /// Something is withdrawn: that tells nobody of anything.
  private static final Pattern CORRECTION = Pattern.compile("has been withdrawn|dynnu'n ôl");
  private static final Pattern INVITATION = Pattern.compile("https?://\\S+?/invitation/[\\w-]+");
  private final MailFolder folder;
  private final Map<Path, String> invitations = new HashMap<>();
  private final Map<Path, Nudge> nudges = new HashMap<>();
  private final Map<Path, Nudge> corrections = new HashMap<>();
  private final Set<Path> opened = new HashSet<>();

  Mailbox(Endpoints endpoints) {
    folder = new MailFolder(endpoints.mailFolder());
  }

  /// The newest invitation of an address, if one came.
  Optional<String> invitation(String address) throws IOException {
    open();
    return folder.all().reversed().stream()
        .filter(kept -> kept.to().equalsIgnoreCase(address) && invitations.containsKey(kept.file()))
        .map(kept -> invitations.getOrDefault(kept.file(), ""))
        .findFirst();
  }

  /// The mails that tell somebody to look into the portal.
  List<Nudge> nudges() throws IOException {
    open();
    return List.copyOf(nudges.values());
  }

  /// The mails that tell somebody that something is withdrawn.
  List<Nudge> corrections() throws IOException {
    open();
    return List.copyOf(corrections.values());
  }

  private void open() throws IOException {
    for (var kept : folder.all()) {
      if (opened.add(kept.file())) {
        var mail = mail(kept.file());
        if (mail.byPortal()) {
          var link = INVITATION.matcher(mail.text());
          if (link.find()) {
            invitations.put(kept.file(), link.group());
          }
        } else {
          var kind = CORRECTION.matcher(mail.text()).find() ? corrections : nudges;
          kind.put(kept.file(), new Nudge(kept.to(), kept.at()));
        }
      }
    }
  }

  private record Opened(boolean byPortal, String text) {}

  private static Opened mail(Path file) throws IOException {
    try (var raw = Files.newInputStream(file)) {
      var mail = new MimeMessage(Session.getInstance(new Properties()), raw);
      boolean byPortal = Arrays.toString(mail.getFrom()).contains(Running.PORTAL_SENDER);
      return new Opened(byPortal, text(mail));
    } catch (MessagingException e) {
      throw new IOException("not a mail: " + file.getFileName(), e);
    }
  }

  private static String text(Part part) throws MessagingException, IOException {
    return switch (part.getContent()) {
      case String text -> text;
      case Multipart parts -> {
        var all = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
          all.append(text(parts.getBodyPart(i))).append('\n');
        }
        yield all.toString();
      }
      default -> "";
    };
  }
}
