package org.encompass.portal.alert.web;

import java.util.Locale;
import java.util.UUID;
import org.encompass.portal.access.SignedIn;
import org.encompass.portal.alert.KeyAdultDesk;
import org.encompass.portal.alert.Look.Way;
import org.encompass.portal.alert.pdf.PdfPrinter;
import org.encompass.schemas.wire.WireWriter;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// One alert as a file to keep. Asked for by POST, so that no program that follows links makes
/// one; written down like every look.
@Controller
class ExportController {
  private final KeyAdultDesk desk;
  private final ITemplateEngine templates;
  private final PdfPrinter printer;

  ExportController(KeyAdultDesk desk, ITemplateEngine templates, PdfPrinter printer) {
    this.desk = desk;
    this.templates = templates;
    this.printer = printer;
  }

  @PostMapping("/alerts/{id}/pdf")
  ResponseEntity<byte[]> pdf(
      @AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Locale locale) {
    var file = desk.read(who.accountId(), id, Way.PDF).orElseThrow(NotThere::new);
    var page = templates.process("alert/pdf", new Context(locale, Sheet.of(file, locale)));
    return download(id, "pdf", MediaType.APPLICATION_PDF, printer.print(page));
  }

  @PostMapping("/alerts/{id}/json")
  ResponseEntity<byte[]> json(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id) {
    var file = desk.read(who.accountId(), id, Way.JSON).orElseThrow(NotThere::new);
    var json = WireWriter.write(ProtectionFile.of(file));
    return download(id, "json", MediaType.APPLICATION_JSON, json);
  }

  // Named by the beginning of the alert's id: nobody is in it, and two files are told apart.
  private static ResponseEntity<byte[]> download(
      UUID id, String kind, MediaType type, byte[] bytes) {
    var name = "alert-%s.%s".formatted(id.toString().substring(0, 8), kind);
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noStore())
        .header(
            "Content-Disposition",
            ContentDisposition.attachment().filename(name).build().toString())
        .body(bytes);
  }
}
