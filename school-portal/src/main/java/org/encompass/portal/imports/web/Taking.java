package org.encompass.portal.imports.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.encompass.portal.access.Remit;
import org.encompass.portal.imports.Asked;
import org.encompass.portal.imports.Jobs;
import org.encompass.portal.imports.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// Takes an upload in, from a form or from a program.
@Component("takingFiles") // others take things, too
class Taking {
  /// The option by which a program says that a file without doubts needs no second word.
  private static final String GO_ON = "apply";

  private static final Logger log = LoggerFactory.getLogger(Taking.class);
  private final Jobs jobs;

  Taking(Jobs jobs) {
    this.jobs = jobs;
  }

  /// What became of it.
  sealed interface Taken {
    record Begun(UUID job) implements Taken {}

    /// No file in it.
    record NoFile() implements Taken {}

    /// More files wait here than there is room for.
    record Full() implements Taken {}

    record TooLarge() implements Taken {}

    /// The sender went away, or our disk is full.
    record BrokenOff() implements Taken {}
  }

  /// The kind that goes by this name in addresses, if it can be brought in here.
  Optional<Kind> kind(String path) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.path().equals(path))
        .filter(jobs.kinds()::contains)
        .findFirst();
  }

  /// @param remit asked once all of it is here, which may take minutes
  Taken take(Kind kind, String accountId, Supplier<Remit> remit, HttpServletRequest request) {
    var upload = WebUtils.getNativeRequest(request, UploadRequest.class);
    if (upload == null) {
      return new Taken.NoFile();
    }
    if (!jobs.expect()) {
      return new Taken.Full();
    }
    try {
      return receive(kind, accountId, remit, upload);
    } finally {
      jobs.arrived();
    }
  }

  private Taken receive(Kind kind, String accountId, Supplier<Remit> remit, UploadRequest upload) {
    try (var sent = upload.receive()) {
      if (!sent.has("file")) {
        return new Taken.NoFile();
      }
      var options = new LinkedHashMap<>(sent.options());
      var goesOn = "true".equals(options.remove(GO_ON));
      var job = jobs.begin(new Asked(kind, accountId, remit.get(), options, sent.files()), goesOn);
      sent.handOver();
      return new Taken.Begun(job);
    } catch (IOException broken) {
      if (UploadRequest.tooLarge(broken)) {
        return new Taken.TooLarge();
      }
      log.warn("an upload of {} broke off: {}", kind, broken.getClass().getSimpleName());
      return new Taken.BrokenOff();
    }
  }
}
