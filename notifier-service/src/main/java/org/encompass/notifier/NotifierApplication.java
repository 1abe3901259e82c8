package org.encompass.notifier;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.resilience.annotation.EnableResilientMethods;

/// From the police to the right school in time. Start reading at the `intake`
/// package: the packages stand in the order data flows.
@SpringBootApplication
@EnableResilientMethods
public class NotifierApplication {
  public static void main(String[] args) {
    SpringApplication.run(NotifierApplication.class, args);
  }
}
