/// The connector that `connector-api/docs/writing-a-connector.md` builds step by step. What stands between
/// `guide:` comments stands there, too; a test compares the two.
@NullMarked
package io.temblor.connectors.guide;

import org.jspecify.annotations.NullMarked;
