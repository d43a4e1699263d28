/// Settings schemas that are written as JSON Schema.
@NullMarked
package io.temblor.connector.schema.json;

import org.jspecify.annotations.NullMarked;
