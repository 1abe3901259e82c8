package org.encompass.harness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

@SpringBootTest(
    classes = RealPartsConfigurationTest.Application.class,
    properties = "encompass.test.database=portal")
@Import(RealPartsConfiguration.class)
class RealPartsConfigurationTest {
  @SpringBootConfiguration
  static class Application {}

  @Autowired Environment settings;
  @Autowired RealDatabase database;

  @Test
  void aContextIsToldWhereTheRealPartsAre() {
    assertThat(settings.getProperty("spring.datasource.url")).isEqualTo(database.jdbcUrl());
    assertThat(settings.getProperty("spring.flyway.user")).isNotEqualTo(database.serviceUser());
    assertThat(settings.getProperty("encompass.keys.wire-location")).contains("portal-wire");
    assertThat(settings.getProperty("spring.mail.port")).isNotBlank();
  }
}
