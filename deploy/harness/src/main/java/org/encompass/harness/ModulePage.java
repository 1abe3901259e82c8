package org.encompass.harness;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// Draws a service's modules as they are: the steps as a picture whose arrows are the data
/// flow, and below it what every module stands on. Stands in the service's README between two
/// markers, where a test compares it with the code.
public final class ModulePage {
  private static final String BEGIN = "<!-- modules -->\n";
  private static final String END = "<!-- /modules -->";
  private final ApplicationModules modules;

  public ModulePage(Class<?> application) {
    modules = ApplicationModules.of(application);
  }

  /// What the page says, and what it should say; written down if the system property
  /// `encompass.write-modules` is set.
  ///
  /// @return the page as it stands and as it should stand
  public List<String> standsAndShould(Path page) throws IOException {
    var text = Files.readString(page);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    int end = text.indexOf(END);
    if (text.indexOf(BEGIN) < 0 || end < begin) {
      throw new IllegalStateException("no place for the modules in " + page.getFileName());
    }
    if (System.getProperty("encompass.write-modules") != null) {
      Files.writeString(page, text.substring(0, begin) + drawn() + text.substring(end));
    }
    return List.of(text.substring(begin, end), drawn());
  }

  private String drawn() {
    var boxes =
        steps()
            .map(step -> "  %s[%s]".formatted(step.getIdentifier(), step.getDisplayName()))
            .collect(joining("\n"));
    var arrows =
        steps()
            .flatMap(
                from ->
                    uses(from)
                        .filter(ModulePage::isStep)
                        .map(
                            to ->
                                "  %s --> %s".formatted(from.getIdentifier(), to.getIdentifier())))
            .sorted()
            .collect(joining("\n"));
    var rows =
        modules.stream()
            .sorted((a, b) -> a.getDisplayName().compareTo(b.getDisplayName()))
            .map(module -> "| `%s` | %s |".formatted(module.getIdentifier(), standsOn(module)))
            .collect(joining("\n"));
    return "```mermaid\nflowchart LR\n%s\n%s\n```\n\n| module | stands on |\n|---|---|\n%s\n"
        .formatted(boxes, arrows, rows);
  }

  private Stream<ApplicationModule> steps() {
    return modules.stream()
        .filter(ModulePage::isStep)
        .sorted((a, b) -> a.getDisplayName().compareTo(b.getDisplayName()));
  }

  private static boolean isStep(ApplicationModule module) {
    return Character.isDigit(module.getDisplayName().charAt(0));
  }

  private Stream<ApplicationModule> uses(ApplicationModule module) {
    return module.getDirectDependencies(modules).uniqueModules();
  }

  private String standsOn(ApplicationModule module) {
    return uses(module)
        .map(used -> used.getIdentifier().toString())
        .filter(name -> !name.equals("domain"))
        .sorted()
        .collect(joining(", "));
  }
}
