package org.encompass.notifier.desk.web;

import org.encompass.notifier.desk.DeskUser;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// What every page knows: who is looking.
@ControllerAdvice(basePackageClasses = DeskAdvice.class)
class DeskAdvice {
  @ModelAttribute("me")
  @Nullable DeskUser me(@AuthenticationPrincipal @Nullable DeskUser user) {
    return user;
  }

  /// What lies outside somebody's forces looks the same as what does not exist.
  @ExceptionHandler({NotHere.class, MethodArgumentTypeMismatchException.class})
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String notHere() {
    return "desk/not-here";
  }
}
