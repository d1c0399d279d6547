package org.colloquium.note.api;

import io.swagger.v3.oas.annotations.media.Schema;

/** A form that carries an image. */
record ImageForm(@Schema(type = "string", format = "binary") String file) {}
