package org.encompass.notifier.matching.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundTest {
  @ParameterizedTest
  @CsvSource({
    "siobhan, shivaun",
    "niamh, neve",
    "caoimhe, keeva",
    "aoife, eefa",
    "saoirse, seersha",
    "sean, shawn",
    "sinead, shinade",
    "eoin, owen",
    "meabh, maeve",
    "dearbhla, dervla",
    "oisin, osheen",
    "ruaidhri, rory",
    "aisling, ashlin",
    "mhairi, vhari",
    "llewelyn, lewellyn",
    "lloyd, loyd",
    "rhys, reece",
    "carys, karis",
    "dafydd, davith",
    "hywel, howell",
    "gruffudd, griffith",
    "szymon, shimon",
    "czeslaw, cheslav",
    "wojciech, voychek",
    "kowalski, kovalski",
    "katarzyna, katazhyna",
    "weronika, veronica",
    "ewa, eva",
    "dawid, david",
    "mohammed, muhamad",
    "hussain, hossein",
    "tariq, tarek",
    "khalid, kaled",
    "qasim, kassim",
    "yusuf, yousef",
    "yasmin, jasmine",
    "jamila, djamila",
    "dhillon, dillon",
    "philip, filip",
    "stephen, steven",
    "knight, nite",
    "wright, right",
    "thomas, tomas",
    "leigh, lee",
    "hughes, hues",
    "schmidt, shmit",
    "michael, mikal",
    "zachary, zakari",
    "christopher, kristofer",
    "xavier, zavier",
    "geoffrey, jeffrey",
    "jacqueline, jakeline",
    "bridget, brijet",
  })
  void soundsAlike(String one, String other) {
    assertThat(Sound.of(one)).isNotEmpty().isEqualTo(Sound.of(other));
  }

  @ParameterizedTest
  @CsvSource({"anna, hannah", "ben, den", "dan, tom", "gwen, owen", "mia, nia", "jack, zac"})
  void soundsDifferent(String one, String other) {
    assertThat(Sound.of(one)).isNotEqualTo(Sound.of(other));
  }

  @Test
  void codesAreShort() {
    assertThat(Sound.of("featherstonehaugh")).hasSizeLessThanOrEqualTo(6);
    assertThat(Sound.of("")).isEmpty();
    assertThat(Sound.of("-")).isEmpty();
    assertThat(Sound.code("gwen")).isEqualTo(Sound.code("gwenn")).isNotZero();
  }
}
