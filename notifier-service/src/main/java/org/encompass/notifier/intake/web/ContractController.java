package org.encompass.notifier.intake.web;

import java.util.Map;
import org.encompass.schemas.wire.MessageType;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The contract itself, for those who write a client: open to all, as it holds nothing else.
@RestController
@RequestMapping(value = "/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class ContractController {
  private static final Map<String, MessageType<?>> SERVED =
      Map.of("incident", MessageType.INCIDENT, "receipt", MessageType.RECEIPT);

  @GetMapping("/openapi.json")
  Resource openApi() {
    return new ClassPathResource("openapi/v1.json");
  }

  @GetMapping("/schemas/{name}.schema.json")
  ResponseEntity<Resource> schema(@PathVariable String name) {
    var type = SERVED.get(name);
    return type == null
        ? ResponseEntity.notFound().build()
        : ResponseEntity.ok(new ClassPathResource(type.schemaResource(), ContractController.class));
  }
}
