/* SPDX-License-Identifier: Apache-2.0
 *
 * Tests of the source of `file` against a model: whatever a writer, a rotation and restarts do in whatever order, each byte arrives
 * once, and in order.
 */
#include "folder.h"
#include "rig.h"
#include "tests.h"

enum { STEPS = 60, ROUNDS = 40, MOST = 1 << 16 };

typedef struct model {
    rig *it;
    uint32_t random;
    int files; /* so many were renamed */
    int clock;
    int lines;
    char written[MOST];
} model;

static uint32_t dice(model *self, uint32_t sides) {
    self->random = self->random * 1103515245u + 12345u;
    return (self->random >> 16) % sides;
}

static void append_line(model *self) {
    char line[400];
    int length = snprintf(line, sizeof line, "%d %.*s\n", self->lines++, (int)dice(self, 300),
        "....................................................................................................."
        "....................................................................................................."
        ".....................................................................................................");
    append_file("a.log", line);
    set_modified("a.log", ++self->clock);
    CHECK(strlen(self->written) + (size_t)length < MOST);
    strcat(self->written, line);
}

/* The new name is that of the next number; a new file is there at once. */
static void rotate(model *self) {
    char name[32];
    (void)snprintf(name, sizeof name, "a.log.%d", ++self->files);
    rename_file("a.log", name);
    append_line(self);
}

static void look(model *self, int64_t later_ns) {
    self->it->skew_ns += later_ns;
    for (uint32_t i = 0; i < 1 + dice(self, 6); i++) {
        CHECK(rig_poll(self->it, 0) >= 0);
    }
}

static void restart(model *self) {
    temblor_position position;
    char path[256];
    (void)snprintf(path, sizeof path, "%s", in_folder("a.log"));
    if (rig_position(self->it, path, &position)) {
        rig_close(self->it);
        CHECK_WHOLE(rig_open(self->it, &position, 1), TEMBLOR_OK);
    }
}

static void step(model *self) {
    switch (dice(self, 10)) {
    case 0: rotate(self); break;
    case 1: restart(self); break;
    case 2: look(self, 0); break;
    case 3: look(self, INT64_C(100000000)); break;
    case 4: look(self, INT64_C(1500000000)); break;
    case 5: look(self, INT64_C(4000000000)); break;
    default: append_line(self); break;
    }
}

static void check_all_arrived(model *self) {
    for (int i = 0; i < 3 * self->files + 10; i++) {
        self->it->skew_ns += INT64_C(4000000000);
        while (rig_poll(self->it, 0) == TEMBLOR_MORE) {
        }
    }
    char *content = rig_content(self->it, in_folder("a.log"));
    CHECK_STRING(content, self->written);
    free(content);
}

static void deliversEachByteOnceWhateverHappens(void) {
    static model self;
    for (uint32_t round = 0; round < ROUNDS; round++) {
        char settings[256];
        memset(&self, 0, sizeof self);
        self.random = round * 7919u + 1;
        (void)folder_new();
        (void)snprintf(settings, sizeof settings, "{'path':'%s','follow':true,'chunk-size':%u}", in_folder("a.log"),
            50 + round * 10);
        self.it = rig_new(load("file", "file"), TEMBLOR_SOURCE, settings);
        self.it->event_capacity = 1 + round % 5;
        append_line(&self);
        CHECK_WHOLE(rig_open(self.it, NULL, 0), TEMBLOR_OK);
        rig_poll_until(self.it, 1);
        for (int i = 0; i < STEPS; i++) {
            step(&self);
        }
        check_all_arrived(&self);
        rig_close(self.it);
        rig_free(self.it);
    }
}

void test_file_model(void) {
    RUN(deliversEachByteOnceWhateverHappens);
    folder_delete();
}
