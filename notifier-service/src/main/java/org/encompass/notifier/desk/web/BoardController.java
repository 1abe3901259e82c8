package org.encompass.notifier.desk.web;

import java.util.List;
import org.encompass.notifier.desk.Board;
import org.encompass.notifier.desk.BoardFilter;
import org.encompass.notifier.desk.BoardFilter.Stands;
import org.encompass.notifier.desk.DeskUser;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

@Controller
class BoardController {
  private final Board board;

  BoardController(Board board) {
    this.board = board;
  }

  @GetMapping("/desk")
  String board(
      @AuthenticationPrincipal DeskUser user,
      @RequestParam(defaultValue = "") String force,
      @RequestParam(defaultValue = "") String stands,
      @RequestParam(defaultValue = "") String school,
      Model model) {
    var filter =
        new BoardFilter(force, Choice.of(Stands.class, stands).orElse(Stands.EVERYTHING), school);
    var page = board.of(user, filter);
    model.addAttribute("board", page);
    model.addAttribute("filter", filter);
    model.addAttribute("stands", List.of(Stands.values()));
    model.addAttribute("plot", page.morning().map(MorningPlot::of).orElse(null));
    model.addAttribute("same", same(filter));
    return "desk/board";
  }

  /// This board once more, filtered as it is.
  private static String same(BoardFilter filter) {
    var address = UriComponentsBuilder.fromPath("/desk");
    if (filter.narrows()) {
      address
          .queryParam("force", "{force}")
          .queryParam("stands", "{stands}")
          .queryParam("school", "{school}");
    }
    return address
        .encode()
        .buildAndExpand(filter.force(), filter.stands(), filter.school())
        .toUriString();
  }
}
