package org.encompass.portal.dashboard.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// An answer that a browser keeps as a file.
final class Download {
  private static final String CSV = "text/csv;charset=UTF-8";

  private Download() {}

  static ResponseEntity<String> csv(String name, String text) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(CSV))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name + ".csv"))
        .body(text);
  }

  /// The same for a file that is written line by line, however long it is.
  static PrintWriter csv(String name, HttpServletResponse answer) throws IOException {
    answer.setContentType(CSV);
    answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(name + ".csv"));
    return answer.getWriter();
  }

  static <T> ResponseEntity<T> json(String name, T content) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name + ".json"))
        .body(content);
  }

  private static String disposition(String name) {
    return "attachment; filename=\"%s\"".formatted(name);
  }
}
