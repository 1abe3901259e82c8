package org.encompass.notifier.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

class DatabaseGoneTest {
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void whereverTheDatabaseIsMissedTheAnswerIs503() throws Exception {
    var noConnection = new CannotGetJdbcConnectionException("none", new SQLException("none"));
    for (var fault :
        new Exception[] {
          noConnection,
          new CannotCreateTransactionException("none", noConnection),
          new ServletException("Request processing failed", noConnection)
        }) {
      var answer = new MockHttpServletResponse();
      new DatabaseGone().doFilter(new MockHttpServletRequest(), answer, failing(fault));
      assertThat(answer.getStatus()).isEqualTo(503);
    }
  }

  @Test
  void otherFaultsAreNotHidden() {
    assertThatThrownBy(
            () ->
                new DatabaseGone()
                    .doFilter(
                        new MockHttpServletRequest(),
                        response,
                        failing(new IllegalStateException("ours"))))
        .isInstanceOf(IllegalStateException.class);
  }

  private static FilterChain failing(Exception fault) {
    return (request, response) -> {
      if (fault instanceof ServletException inside) {
        throw inside;
      }
      throw (RuntimeException) fault;
    };
  }
}
