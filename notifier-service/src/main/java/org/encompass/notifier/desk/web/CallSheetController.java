package org.encompass.notifier.desk.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.encompass.notifier.desk.BoardRow;
import org.encompass.notifier.desk.BoardRows;
import org.encompass.notifier.desk.Calls;
import org.encompass.notifier.desk.DeskUser;
import org.encompass.notifier.desk.sheet.Answer;
import org.encompass.notifier.desk.sheet.CallSheets;
import org.encompass.notifier.desk.sheet.SheetSnapshots;
import org.encompass.notifier.domain.WorkingMorning;
import org.encompass.schemas.callsheet.CallSheetCsv;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The call sheet on a screen, on paper and as a file. It names no child, so a look at it is not a
/// look at a case.
@Controller
class CallSheetController {
  private static final DateTimeFormatter FILE_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm", Locale.UK).withZone(WorkingMorning.ZONE);
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final CallSheets sheets;
  private final SheetSnapshots snapshots;
  private final BoardRows rows;
  private final Calls calls;

  CallSheetController(CallSheets sheets, SheetSnapshots snapshots, BoardRows rows, Calls calls) {
    this.sheets = sheets;
    this.snapshots = snapshots;
    this.rows = rows;
    this.calls = calls;
  }

  @GetMapping("/desk/call-sheet")
  String sheet(@AuthenticationPrincipal DeskUser user, Model model) {
    model.addAttribute("sheet", CallSheetView.of(sheets.of(user.scope())));
    model.addAttribute("copies", snapshots.sentence());
    return "desk/call-sheet";
  }

  @GetMapping("/desk/call-sheet/paper")
  String paper(@AuthenticationPrincipal DeskUser user, Model model) {
    model.addAttribute("sheet", CallSheetView.of(sheets.of(user.scope())));
    return "desk/call-sheet-paper";
  }

  @GetMapping("/desk/call-sheet/csv")
  ResponseEntity<byte[]> csv(@AuthenticationPrincipal DeskUser user) {
    var sheet = sheets.of(user.scope());
    var file =
        ContentDisposition.attachment().filename(fileName(sheet.writtenAt())).build().toString();
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, file)
        .body(CallSheetCsv.of(sheet, sheet.writtenAt()).getBytes(StandardCharsets.UTF_8));
  }

  private static String fileName(Instant writtenAt) {
    return "call-sheet-" + FILE_TIME.format(writtenAt) + ".csv";
  }

  @PostMapping("/desk/call-sheet/calls")
  String tick(
      @AuthenticationPrincipal DeskUser user,
      @RequestParam(defaultValue = "") List<UUID> notification,
      @RequestParam(defaultValue = "") String answer,
      RedirectAttributes flash) {
    var chosen = Choice.of(Answer.class, answer);
    if (chosen.isEmpty() || notification.isEmpty()) {
      flash.addFlashAttribute("problem", "Choose what the call was about and how it ended");
      return "redirect:/desk/call-sheet";
    }
    var ended = chosen.get();
    var about = notification.stream().distinct().map(id -> row(user, id)).toList();
    var changed = calls.logAll(user, about, ended.outcome(), ended.spokenTo());
    if (changed.isEmpty()) {
      flash.addFlashAttribute("notice", "Written down: " + what(ended, about));
    } else {
      flash.addFlashAttribute(
          "problem",
          "The call does not count for "
              + references(changed)
              + ": the case changed. Look again whether it still waits");
    }
    return "redirect:/desk/call-sheet";
  }

  private BoardRow row(DeskUser user, UUID id) {
    return rows.find(user.scope(), id).orElseThrow(NotHere::new);
  }

  private static String what(Answer ended, List<BoardRow> about) {
    return ended.words() + " about " + references(about) + (ended.told() ? ", told" : "");
  }

  private static String references(List<BoardRow> about) {
    return String.join(", ", about.stream().map(BoardRow::reference).sorted().toList());
  }
}
