package org.encompass.portal.upkeep.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Tells every page its own address, so that the language can be changed and the page stays. What
/// answered a form, or is an error, has none: from there the way leads to the start.
@ControllerAdvice
class Here {
  @ModelAttribute("here")
  String here(HttpServletRequest request) {
    var path = request.getRequestURI();
    if (!request.getMethod().equals("GET") || path.equals("/error")) {
      return "/";
    }
    var query = request.getQueryString();
    return query == null ? path : path + "?" + query;
  }
}
