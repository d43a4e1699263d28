/* SPDX-License-Identifier: Apache-2.0
 *
 * Tests of the source of `file`: resuming from positions, whatever happened to the files meanwhile.
 */
#include "folder.h"
#include "rig.h"
#include "tests.h"

static const temblor_component *component;
static char head[302]; /* a line that is longer than a fingerprint */

static rig *source(const char *glob) {
    char settings[512];
    (void)snprintf(settings, sizeof settings, "{'path':'%s','follow':true}", in_folder(glob));
    return rig_new(component, TEMBLOR_SOURCE, settings);
}

static void later(rig *self, int seconds) {
    self->skew_ns += seconds * INT64_C(1000000000);
    for (int i = 0; i < 20; i++) {
        CHECK(rig_poll(self, 0) >= 0);
    }
}

/* Reads all that is there, and closes: the positions hang on the rig. */
static rig *read_before(const char *glob) {
    rig *self = source(glob);
    CHECK_WHOLE(rig_open(self, NULL, 0), TEMBLOR_OK);
    later(self, 0);
    rig_close(self);
    return self;
}

/* A source that resumes from where another one was, for each of the splits that it knows. */
static rig *resume(rig *before, const char *glob, const char *const *splits) {
    temblor_position positions[8];
    char paths[8][256];
    uint32_t count = 0;
    for (; splits[count] != NULL; count++) {
        (void)snprintf(paths[count], sizeof paths[count], "%s", in_folder(splits[count]));
        CHECK(rig_position(before, paths[count], &positions[count]));
        /* exactly as large as it says, and gone after open */
        uint8_t *state = malloc(positions[count].state_length);
        CHECK(state != NULL);
        memcpy(state, positions[count].state, positions[count].state_length);
        positions[count].state = state;
    }
    rig *self = source(glob);
    CHECK_WHOLE(rig_open(self, positions, count), TEMBLOR_OK);
    for (uint32_t i = 0; i < count; i++) {
        free((void *)(uintptr_t)positions[i].state);
    }
    later(self, 0);
    return self;
}

static const char *const just_a[] = {"a.log", NULL};

static rig *resume_a(rig *before) {
    return resume(before, "a.log", just_a);
}

static void check_content(rig *self, const char *expected) {
    char *content = rig_content(self, "");
    CHECK_STRING(content, expected);
    free(content);
}

static void done(rig *before, rig *self) {
    rig_free(before);
    rig_close(self);
    rig_free(self);
}

static void resumesAtTheByte(void) {
    (void)folder_new();
    write_file("a.log", "one\ntwo\n");
    rig *before = read_before("a.log");
    append_file("a.log", "three\n");
    rig *it = resume_a(before);
    check_content(it, "three\n");
    CHECK_WHOLE(rig_payload(it, 0)->position, 8);
    done(before, it);
}

static void finishesAFileThatWasRenamedMeanwhile(void) {
    (void)folder_new();
    write_file("a.log", head);
    rig *before = read_before("a.log");
    append_file("a.log", "two\n");
    rename_file("a.log", "a.log.1");
    write_file("a.log", "new\n");
    rig *it = resume_a(before);
    for (int i = 0; i < 4; i++) {
        later(it, 3);
    }
    check_content(it, "two\nnew\n");
    CHECK(rig_logged(it, "/a.log.1`: that is read first, from byte 301"));
    done(before, it);
}

static void finishesAWholeChainOfRenamedFiles(void) {
    (void)folder_new();
    write_file("a.log", head);
    rig *before = read_before("a.log");
    append_file("a.log", "1\n");
    rename_file("a.log", "a.log.3");
    write_file("a.log.2", "2\n");
    write_file("a.log.1", "3\n");
    write_file("a.log", "4\n");
    set_modified("a.log.3", 1);
    set_modified("a.log.2", 2);
    set_modified("a.log.1", 3);
    rig *it = resume_a(before);
    for (int i = 0; i < 6; i++) {
        later(it, 3);
    }
    check_content(it, "1\n2\n3\n4\n");
    done(before, it);
}

static void finishesTheCopyOfAFileThatWasCopiedAndTruncated(void) {
    (void)folder_new();
    write_file("a.log", head);
    rig *before = read_before("a.log");
    append_file("a.log", "two\n");
    char *all = read_file("a.log");
    write_file("a.log-copy", all);
    free(all);
    write_file("a.log", "new\n");
    rig *it = resume_a(before);
    for (int i = 0; i < 4; i++) {
        later(it, 3);
    }
    check_content(it, "two\nnew\n");
    done(before, it);
}

static void startsAgainIfTheFileWasTruncatedMeanwhile(void) {
    (void)folder_new();
    write_file("a.log", head);
    rig *before = read_before("a.log");
    write_file("a.log", "new\n");
    rig *it = resume_a(before);
    check_content(it, "new\n");
    CHECK(rig_logged(it, "the file that was read up to byte 301 cannot be found: the present one is read from its start"));
    done(before, it);
}

static void readsNothingTwiceThoughTheGlobAlsoSelectsTheNewNames(void) {
    (void)folder_new();
    write_file("a.log", "first\n");
    rig *before = source("a.log*");
    CHECK_WHOLE(rig_open(before, NULL, 0), TEMBLOR_OK);
    later(before, 0);
    rename_file("a.log", "a.log.1");
    write_file("a.log", "second\n");
    for (int i = 0; i < 3; i++) {
        later(before, 3);
    }
    append_file("a.log", "third\n");
    later(before, 3);
    check_content(before, "first\nsecond\nthird\n");
    rig_close(before);
    append_file("a.log", "fourth\n");
    rig *it = resume(before, "a.log*", just_a);
    later(it, 3);
    check_content(it, "fourth\n");
    done(before, it);
}

static void trustsAPositionThatIsAnOffsetAlone(void) {
    (void)folder_new();
    write_file("a.log", "one\ntwo\n");
    rig *it = source("a.log");
    temblor_position position = {.split = {in_folder("a.log"), strlen(in_folder("a.log"))}, .offset = 4, .state_version = 1};
    CHECK_WHOLE(rig_open(it, &position, 1), TEMBLOR_OK);
    later(it, 0);
    check_content(it, "two\n");
    rig_close(it);
    rig_free(it);
}

/* States of any length and content, of known and unknown versions: nothing of it may make it read elsewhere than in the file. */
static void survivesAnyState(void) {
    uint32_t random = 5;
    (void)folder_new();
    write_file("a.log", "one\ntwo\n");
    for (uint32_t length = 0; length < 1100; length += length < 100 ? 1 : 37) {
        uint8_t *state = malloc(length > 0 ? length : 1);
        CHECK(state != NULL);
        for (uint32_t i = 0; i < length; i++) {
            random = random * 1103515245u + 12345u;
            state[i] = random & 0x100000 ? (uint8_t)(random >> 24) : 0;
        }
        const char *path = in_folder("a.log");
        temblor_position position = {{path, strlen(path)}, random % 12, state, length, length % 3};
        rig *it = source("*");
        CHECK_WHOLE(rig_open(it, &position, 1), TEMBLOR_OK);
        free(state);
        later(it, 0);
        rig_close(it);
        rig_free(it);
    }
}

static void takesNoNoticeOfPositionsOfOtherFiles(void) {
    (void)folder_new();
    write_file("a.log", "one\n");
    write_file("b.txt", "two\n");
    rig *it = source("*.log");
    const char *other = in_folder("b.txt");
    temblor_position position = {.split = {other, strlen(other)}, .offset = 0, .state_version = 1};
    CHECK_WHOLE(rig_open(it, &position, 1), TEMBLOR_OK);
    later(it, 0);
    check_content(it, "one\n");
    rig_close(it);
    rig_free(it);
}

static void readsNothingTwiceOfFilesThatHaveEnded(void) {
    (void)folder_new();
    write_file("a.log", "one\n");
    char settings[512];
    (void)snprintf(settings, sizeof settings, "{'path':'%s'}", in_folder("*.log"));
    rig *it = rig_new(component, TEMBLOR_SOURCE, settings);
    CHECK_WHOLE(rig_open(it, NULL, 0), TEMBLOR_OK);
    rig_poll_to_end(it);
    rig_close(it);
    write_file("b.log", "two\n");
    CHECK_WHOLE(rig_open(it, NULL, 0), TEMBLOR_OK);
    rig_poll_to_end(it);
    check_content(it, "one\ntwo\n");
    rig_close(it);
    rig_free(it);
}

void test_file_resume(void) {
    component = load("file", "file");
    memset(head, 'h', 300);
    head[300] = '\n';
    RUN(resumesAtTheByte);
    RUN(finishesAFileThatWasRenamedMeanwhile);
    RUN(finishesAWholeChainOfRenamedFiles);
    RUN(finishesTheCopyOfAFileThatWasCopiedAndTruncated);
    RUN(startsAgainIfTheFileWasTruncatedMeanwhile);
    RUN(readsNothingTwiceThoughTheGlobAlsoSelectsTheNewNames);
    RUN(trustsAPositionThatIsAnOffsetAlone);
    RUN(survivesAnyState);
    RUN(takesNoNoticeOfPositionsOfOtherFiles);
    RUN(readsNothingTwiceOfFilesThatHaveEnded);
    folder_delete();
}
