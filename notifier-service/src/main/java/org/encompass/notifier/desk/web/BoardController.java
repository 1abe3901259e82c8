package org.encompass.notifier.desk.web;

import org.encompass.notifier.delivery.MailRelay;
import org.encompass.notifier.desk.Board;
import org.encompass.notifier.desk.DeskUser;
import org.encompass.notifier.desk.Words;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class BoardController {
  private final Board board;
  private final MailRelay relay;

  BoardController(Board board, MailRelay relay) {
    this.board = board;
    this.relay = relay;
  }

  @GetMapping("/desk")
  String board(@AuthenticationPrincipal DeskUser user, Model model) {
    model.addAttribute("board", board.of(user.scope()));
    model.addAttribute("mailSilentSince", relay.silentSince().map(Words::time).orElse(""));
    return "desk/board";
  }
}
