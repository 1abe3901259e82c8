package org.encompass.notifier.matching;

import java.time.Clock;
import org.encompass.notifier.policy.ForcePolicies;
import org.encompass.notifier.reference.Roll;
import org.encompass.notifier.reference.Schools;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Which rule matches. The rule itself knows no Spring.
@Configuration(proxyBeanMethods = false)
class MatchingConfiguration {
  @Bean
  Matcher matcher(Schools schools, Roll roll, ForcePolicies policies, Clock clock) {
    return new ExactMatcher(schools, roll, policies, clock);
  }
}
