package org.encompass.portal.roll.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encompass.portal.access.Remit;
import org.encompass.portal.imports.Checked;
import org.encompass.portal.imports.Finding;
import org.encompass.portal.imports.Findings;
import org.encompass.portal.imports.SealedFile;
import org.encompass.portal.testing.SentFile;
import org.encompass.schemas.RollMessage;
import org.encompass.schemas.wire.WireKeys;
import org.encompass.schemas.wire.WireReader;
import org.jspecify.annotations.Nullable;

/// Opens files of rolls without a portal around them.
final class MadeUpFiles {
  static final PupilIds IDS = new PupilIds(MadeUpFiles::digest);
  private final Map<Heading, Map<String, String>> said = new HashMap<>();

  private record Heading(Remit remit, List<String> header) {}

  final Findings findings = new Findings();
  final Findings advice = new Findings();

  private static byte[] digest(byte[] value) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Optional<String> numbered(String laCode, String number) {
    return Optional.of("630007").filter(urn -> laCode.equals("846") && number.equals("7007"));
  }

  RollFiles.Opened open(SealedFile file, Map<String, String> options, @Nullable String school) {
    return open(file, options, school, Remit.EVERYTHING);
  }

  RollFiles.Opened open(
      SealedFile file, Map<String, String> options, @Nullable String school, Remit remit) {
    var memory =
        new ColumnMemory() {
          @Override
          public Map<String, String> of(Remit whose, List<String> header) {
            return said.getOrDefault(new Heading(whose, header), Map.of());
          }

          @Override
          public void keep(Remit whose, List<String> header, Map<String, String> answers) {
            said.put(new Heading(whose, header), answers);
          }
        };
    var terms = new RowTerms(school, LocalDate.parse("2026-11-23"), 1, false);
    return new RollFiles(
            new WireReader(WireKeys.of("{\"keys\":[]}")), memory, IDS, MadeUpFiles::numbered)
        .open(file, options, terms, remit);
  }

  /// All that can be read of it.
  List<RollMessage> read(SealedFile file) {
    return read(open(file, Map.of(), null));
  }

  List<RollMessage> read(RollFiles.Opened opened) {
    return switch (opened) {
      case RollFiles.Opened.Readable(var roll, var _) -> {
        var read = new ArrayList<RollMessage>();
        roll.read(findings, advice, (done, all) -> {}, one -> read.add(one.entry()));
        yield read;
      }
      case RollFiles.Opened.Not(var why) ->
          switch (why) {
            case Checked.Refused(var found) -> {
              found.first().forEach(findings::add);
              yield List.of();
            }
            case Checked.Unclear _, Checked.Ready _ -> throw new AssertionError(why);
          };
    };
  }

  List<Finding> found() {
    return findings.found().first();
  }

  static SentFile text(String text) {
    return SentFile.bytes(text.getBytes(UTF_8));
  }
}
