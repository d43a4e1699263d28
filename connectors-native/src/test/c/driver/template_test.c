/* SPDX-License-Identifier: Apache-2.0
 *
 * Tests of the connector that authors copy.
 */
#include "folder.h"
#include "rig.h"
#include "tests.h"

static const temblor_component *component;

static rig *half(uint32_t role, const char *more) {
    char settings[256];
    (void)snprintf(settings, sizeof settings, "{'path':'%s'%s}", in_folder("pipe"), more);
    return rig_new(component, role, settings);
}

static void done(rig *self) {
    rig_close(self);
    rig_free(self);
}

static void carriesBytesThroughAPipe(void) {
    static const char *const events[] = {"one\n", "", "two\n", NULL};
    char outcomes[65];
    (void)folder_new();
    rig *in = half(TEMBLOR_SOURCE, ",'read-size':3");
    rig *out = half(TEMBLOR_SINK, "");
    CHECK_WHOLE(rig_open(in, NULL, 0), TEMBLOR_OK);
    CHECK_WHOLE(rig_open(out, NULL, 0), TEMBLOR_OK);
    CHECK_WHOLE(rig_write(out, 0, events, outcomes), TEMBLOR_OK);
    CHECK_STRING(outcomes, "ddd");
    rig_poll_until(in, 3);
    char *content = rig_content(in, in_folder("pipe"));
    CHECK_STRING(content, "one\ntwo\n");
    free(content);
    rig_interrupts(in);
    done(out);
    done(in);
}

static void goesOnInTheMiddleOfAnEvent(void) {
    static uint8_t data[300000];
    uint32_t lengths[] = {10, 299990};
    char outcomes[3];
    (void)folder_new();
    rig *in = half(TEMBLOR_SOURCE, "");
    rig *out = half(TEMBLOR_SINK, "");
    for (size_t i = 0; i < sizeof data; i++) {
        data[i] = (uint8_t)('a' + i % 26);
    }
    CHECK_WHOLE(rig_open(in, NULL, 0), TEMBLOR_OK);
    CHECK_WHOLE(rig_open(out, NULL, 0), TEMBLOR_OK);
    component->sink->interrupt(out->instance);
    CHECK_WHOLE(rig_write_bytes(out, 0, data, lengths, 2, outcomes), TEMBLOR_OK);
    CHECK_STRING(outcomes, "dr");
    for (int i = 0; strcmp(outcomes, "d") != 0; i++) {
        CHECK(i < 100);
        (void)rig_poll(in, 0);
        (void)rig_poll(in, 0);
        component->sink->interrupt(out->instance);
        CHECK_WHOLE(rig_write_bytes(out, 3, data + 10, lengths + 1, 1, outcomes), TEMBLOR_OK);
    }
    while (rig_poll(in, 0) == TEMBLOR_MORE) {
    }
    char *content = rig_content(in, "");
    CHECK(strlen(content) == sizeof data && memcmp(content, data, sizeof data) == 0);
    free(content);
    done(out);
    done(in);
}

static void saysWhatIsWrong(void) {
    (void)folder_new();
    rig *out = half(TEMBLOR_SINK, "");
    CHECK_WHOLE(rig_open(out, NULL, 0), TEMBLOR_LOST);
    CHECK(strstr(rig_message(out), "nobody reads `") != NULL);
    done(out);
    (void)folder_new();
    write_file("pipe", "");
    rig *in = half(TEMBLOR_SOURCE, "");
    CHECK_WHOLE(rig_open(in, NULL, 0), TEMBLOR_GONE);
    CHECK(strstr(rig_message(in), "` is not a named pipe") != NULL);
    done(in);
    rig_refuses(component, TEMBLOR_SOURCE, "{'path':''}", "path", "must name a pipe");
}

void test_template(void) {
    component = load("template", "named_pipe");
    RUN(carriesBytesThroughAPipe);
    RUN(goesOnInTheMiddleOfAnEvent);
    RUN(saysWhatIsWrong);
    folder_delete();
}
