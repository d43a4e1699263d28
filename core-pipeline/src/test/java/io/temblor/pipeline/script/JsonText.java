package io.temblor.pipeline.script;

import io.temblor.connector.value.Value;

/// Values that tests write as JSON.
public final class JsonText {
    private JsonText() {}

    public static Value value(String json) {
        return GivenEvent.value(json);
    }
}
