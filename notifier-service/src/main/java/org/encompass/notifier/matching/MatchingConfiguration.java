package org.encompass.notifier.matching;

import java.time.Clock;
import org.encompass.notifier.incidents.Children;
import org.encompass.notifier.policy.ForcePolicies;
import org.encompass.notifier.reference.Roll;
import org.encompass.notifier.reference.Schools;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Which rule matches. The rule itself knows no Spring.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IndexSettings.class)
class MatchingConfiguration {
  @Bean
  Matcher matcher(
      NationalRoll national,
      Roll roll,
      Schools schools,
      Children children,
      ForcePolicies policies,
      Clock clock) {
    var register = new KnownSchools(schools, roll, clock);
    return new LinkageMatcher(national, new RollPeople(roll), register, children, policies, clock);
  }
}
