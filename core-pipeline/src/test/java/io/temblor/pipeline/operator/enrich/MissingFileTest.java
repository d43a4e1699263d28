package io.temblor.pipeline.operator.enrich;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.config.InvalidConfigException;
import io.temblor.pipeline.Temblor;
import io.temblor.pipeline.doubles.ScriptedSink;
import io.temblor.pipeline.doubles.ScriptedSource;
import org.junit.jupiter.api.Test;

class MissingFileTest {
    private static final String FLOW = """
            flow.a {
              connectors { in { type = scripted, codec = json }, out { type = out } }
              pipelines.work.steps = [
                { type = enrich, key = "event.user"
                  file = nowhere.csv, file-key = id }
              ]
              links = ["in -> work -> out"]
            }
            """;

    @Test
    void isAMistakeOfTheConfiguration() {
        Temblor.Setup setup = Temblor.configure()
                .connector(new ScriptedSource())
                .connector(new ScriptedSink("out"))
                .text("test.conf", FLOW);

        assertThatThrownBy(setup::plan)
                .isInstanceOf(InvalidConfigException.class)
                .hasMessage("test.conf:5: flow.a.pipelines.work.steps[0].file: nowhere.csv: there is no such file");
    }
}
