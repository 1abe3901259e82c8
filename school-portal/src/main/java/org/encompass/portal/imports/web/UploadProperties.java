package org.encompass.portal.imports.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What may be uploaded.
///
/// @param largest the most bytes a form with a file may have
@ConfigurationProperties("encompass.upload")
record UploadProperties(@DefaultValue("512MB") DataSize largest) {}
