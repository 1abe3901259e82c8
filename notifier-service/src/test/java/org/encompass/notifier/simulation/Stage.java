package org.encompass.notifier.simulation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.encompass.harness.TestKeys;
import org.encompass.notifier.domain.Sweep;
import org.encompass.notifier.simulation.memory.MemoryStore;
import org.encompass.notifier.simulation.memory.MemoryTransactions;
import org.encompass.notifier.simulation.memory.Tables;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.Lifecycle;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/// The notifier's own classes, found and put together as the service does it, with its adapters
/// left out and the ports' twins in memory in their place. One for each thread; nights follow each
/// other on it.
final class Stage implements AutoCloseable {
  private static final String NOTIFIER = "org.encompass.notifier.";
  private static final String[] STEPS = {
    NOTIFIER + "breaches",
    NOTIFIER + "delivery",
    NOTIFIER + "disclosure",
    NOTIFIER + "intake",
    NOTIFIER + "lifecycle",
    NOTIFIER + "matching",
    NOTIFIER + "outbox",
    NOTIFIER + "ladder",
    NOTIFIER + "policy",
    NOTIFIER + "reference",
    NOTIFIER + "scheduling",
    NOTIFIER + "suspensions"
  };
  private static final Pattern ADAPTERS =
      Pattern.compile(".*\\.(jdbc|web|mail|quartz|lucene)\\..*|.*\\.kafka\\.(?!OutboxRelay).*");

  private final Path keys;
  private final AnnotationConfigApplicationContext beans;
  private final Tables tables;
  private final MemoryTransactions transactions;
  private final Actors actors;
  private @Nullable Night night;

  @EnableTransactionManagement(proxyTargetClass = true)
  static class AsInTheService {}

  /// @param keys a folder of its own, gone with it
  Stage(Path keys) {
    this.keys = keys;
    var store = new MemoryStore();
    tables = new Tables(store);
    transactions = new MemoryTransactions(store);
    beans = new AnnotationConfigApplicationContext();
    beans.getEnvironment().getPropertySources().addFirst(settings(keys));
    beans.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
    beans.register(AsInTheService.class, configuration());
    beans.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
    beans.registerBean(MemoryTransactions.class, () -> transactions);
    beans.registerBean(TransactionTemplate.class, () -> new TransactionTemplate(transactions));
    beans.registerBean(
        AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME,
        DefaultLifecycleProcessor.class,
        NothingStarts::new);
    scan();
    Wiring.into(beans, this);
    beans.addBeanFactoryPostProcessor(onlyWhatIsNeeded());
    beans.refresh();
    actors = new Actors(beans);
    store.gate(() -> night().atTheDatabase());
    wakeUp();
  }

  /// Some sweeps do something once after a start; no night shall differ for being the first.
  private void wakeUp() {
    night = new Night(0, this, new Trace(false));
    actors.sweeps().values().forEach(Sweep::run);
  }

  private void scan() {
    var scanner = new ClassPathBeanDefinitionScanner(beans);
    scanner.addExcludeFilter(new RegexPatternTypeFilter(ADAPTERS));
    scanner.addExcludeFilter(
        (reader, factory) -> reader.getResource().getURL().getPath().contains("/test-classes/"));
    scanner.scan(STEPS);
  }

  private static BeanFactoryPostProcessor onlyWhatIsNeeded() {
    return factory -> {
      for (var name : factory.getBeanDefinitionNames()) {
        factory.getBeanDefinition(name).setLazyInit(true);
      }
    };
  }

  private static Class<?> configuration() {
    try {
      return Class.forName(NOTIFIER + "NotifierConfiguration");
    } catch (ClassNotFoundException gone) {
      throw new IllegalStateException(gone);
    }
  }

  private static MapPropertySource settings(Path keys) {
    TestKeys.in(keys);
    var settings = new LinkedHashMap<String, Object>();
    settings.put("encompass.keys.wire-location", keys.resolve("wire.jwks").toUri().toString());
    settings.put("encompass.keys.disclosure-kid", TestKeys.DISCLOSURES);
    settings.put("encompass.matching.ready-wait", "0s");
    settings.put("encompass.mail.breaker-after", Integer.MAX_VALUE); // it goes by real time
    Police.policies(settings);
    return new MapPropertySource("night", settings);
  }

  Tables tables() {
    return tables;
  }

  Actors actors() {
    return actors;
  }

  /// The night that is played now.
  Night night() {
    var present = night;
    if (present == null) {
      throw new IllegalStateException("no night is played");
    }
    return present;
  }

  /// Plays a seed.
  ///
  /// @param kept whether its trace is written down
  Night play(long seed, boolean kept) {
    tables.store.clear();
    var present = new Night(seed, this, new Trace(kept));
    night = present;
    transactions.fate(present);
    present.play();
    return present;
  }

  @Override
  public void close() {
    beans.close();
    FileSystemUtils.deleteRecursively(keys.toFile());
  }

  /// The real threads and timers of the service rest.
  private static final class NothingStarts extends DefaultLifecycleProcessor {
    @Override
    protected Map<String, Lifecycle> getLifecycleBeans() {
      return Map.of();
    }
  }
}
