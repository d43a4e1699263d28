/// What operators remember: values with a version, which can be kept, moved and continued.
@org.jspecify.annotations.NullMarked
package io.temblor.pipeline.state;
