package org.encompass.notifier;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.encompass.harness.RealPartsConfiguration;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;

/// The whole notifier on real parts and a clock that tests move: one context for all tests that say
/// nothing else. Its Kafka and its database are its own; tests keep apart by using references,
/// schools and ids of their own. Nothing wakes the sweeps but the test: what became of a child must
/// not depend on how long the machine took. Whoever wants Quartz wakes it with {@link AwakeQuartz}.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "encompass.test.database=notifier",
      "encompass.test.kafka=own",
      "spring.quartz.auto-startup=false",
      "encompass.scheduling.second-heartbeat-after=1d",
      "encompass.intake.broker-patience=1m",
      "management.server.port=0",
      "encompass.policy.forces.E23000016.telling=MORNING",
      "encompass.policy.forces.E23000028.holidays=HOLD_TO_SCHOOL_DAY",
      // Boot asks whether there is an issuer before the harness can name the real one.
      "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost/replaced"
    })
@Import({RealPartsConfiguration.class, NotifierTestConfiguration.class})
@ExtendWith(OutputCaptureExtension.class)
public @interface NotifierTest {}
