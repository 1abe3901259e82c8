package org.encompass.portal.calendar;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/// A title as far as it is made of words that school calendars are full of. The rest may be
/// somebody's name and is left out: reports are kept.
final class ShownTitle {
  private static final Set<String> WORDS =
      Set.of(
          """
          a academy activities after afternoon all and annual april ar assembly august autumn award
          awards back bank before begin begins boxing break breakfast breaking breaks camp celebration
          challenge choir christmas class classes closed closes closing closure club cluster coffee
          college concert day days deadline december development dinner disco due early easter enrichment
          end ends evening exam exams fair family fayre february festival fete field final finish finishes
          first for form free friday friends from fundraiser games gcse governors gwyliau hanner half
          harvest holiday holidays homework inset in induction is january july june key knitting last
          level lunch march may meeting menu minibus mock monday morning mufti music nativity new newsletter
          no non november nursery occasional october of on only open opens or own parent parents party
          performance period photo photos picnic play professional project pupil pupils reading reception
          reopens report reports residential return returns revision rehearsal rounders saturday school
          science september service show spring staff stage start starts stay student students summer sunday
          swimming teacher term terms test tests the thursday to trail training trip tuesday twilight
          tymor tournament trust uniform up vaccination vacation visit wednesday week weekend welcome
          whitsun winter with work workshop world year years ysgol
          """
              .strip()
              .split("\\s+"));
  private static final Pattern WORD = Pattern.compile("[^\\s/&,;:()\\-–]+");
  private static final int LONGEST = 80;

  private ShownTitle() {}

  static String of(String title) {
    var shown =
        WORD.matcher(title)
            .replaceAll(word -> known(word.group()) ? "$0" : "…")
            .replaceAll("…(\\s*…)+", "…")
            .replaceAll("\\s+", " ")
            .strip();
    return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + "…";
  }

  private static boolean known(String word) {
    return Arrays.stream(Meaning.plain(word).split(" "))
        .allMatch(part -> part.isEmpty() || part.matches("\\d{1,4}") || WORDS.contains(part));
  }
}
