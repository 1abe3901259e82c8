package org.encompass.notifier.desk.web;

import org.encompass.notifier.desk.Board;
import org.encompass.notifier.desk.DeskUser;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class BoardController {
  private final Board board;

  BoardController(Board board) {
    this.board = board;
  }

  @GetMapping("/desk")
  String board(@AuthenticationPrincipal DeskUser user, Model model) {
    model.addAttribute("board", board.of(user));
    return "desk/board";
  }
}
