package io.temblor.connector.document;

import static io.temblor.connector.json.JsonTexts.document;
import static io.temblor.connector.json.JsonTexts.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.value.ValueType;
import org.junit.jupiter.api.Test;

/// The code that the page about documents shows.
class DocumentsPageTest {
    private static final Key USER = new Key("user");
    private static final Key PASSWORD = new Key("password");
    private static final Key ROLES = new Key("roles");

    // show: read
    private static final Key LEVEL = new Key("level");
    private static final Key STATUS = new Key("status");

    static boolean isTrouble(Document document) {
        int status = document.find(document.root(), STATUS);
        return status != Document.NONE && document.type(status) == ValueType.INTEGER && document.integer(status) >= 500;
    }
    // show: end

    static void mend(Document document) {
        // show: change
        Changes changes = document.changes();
        int event = changes.open(document.root());
        changes.set(event, STATUS, changes.integer(200));
        changes.rename(event, LEVEL, new Key("severity"));
        int user = changes.openField(event, USER); // what lies deeper, from the root downwards
        changes.remove(user, PASSWORD);
        changes.insert(changes.openField(user, ROLES), 0, changes.text("guest"));
        // show: end
    }

    @Test
    void readsAsThePageSays() {
        assertThat(isTrouble(document("{\"status\":503}"))).isTrue();
        assertThat(isTrouble(document("{\"status\":200}"))).isFalse();
        assertThat(isTrouble(document("{\"status\":\"503\"}"))).isFalse();
        assertThat(isTrouble(document("[503]"))).isFalse();
    }

    @Test
    void changesAsThePageSays() {
        Document document = document("{\"level\":\"error\",\"status\":503,"
                + "\"user\":{\"name\":\"Ada\",\"password\":\"x\",\"roles\":[\"admin\"]}}");
        mend(document);

        assertThat(text(document))
                .isEqualTo("{\"severity\":\"error\",\"status\":200,"
                        + "\"user\":{\"name\":\"Ada\",\"roles\":[\"guest\",\"admin\"]}}");
    }
}
