/* SPDX-License-Identifier: Apache-2.0
 *
 * Tests of the sink of `file`.
 */
#include "folder.h"
#include "rig.h"
#include "tests.h"

#include <dirent.h>
#include <pthread.h>
#include <sys/resource.h>
#include <sys/stat.h>

static const temblor_component *component;
static const char *const two[] = {"one\n", "two\n", NULL};

static rig *sink(const char *name, const char *more) {
    char settings[512];
    (void)snprintf(settings, sizeof settings, "{'path':'%s'%s}", in_folder(name), more);
    return rig_new(component, TEMBLOR_SINK, settings);
}

static rig *opened(const char *name, const char *more) {
    rig *self = sink(name, more);
    temblor_status status = rig_open(self, NULL, 0);
    if (status != TEMBLOR_OK) {
        CHECK_FAIL("open says %d: %s", status, rig_message(self));
    }
    return self;
}

static void done(rig *self) {
    rig_close(self);
    rig_free(self);
}

static void write_two(rig *self) {
    char outcomes[65];
    CHECK_WHOLE(rig_write(self, 7, two, outcomes), TEMBLOR_OK);
    CHECK_STRING(outcomes, "dd");
}

static void writesAsTheModeSays(void) {
    static const struct {
        const char *mode, *result;
    } modes[] = {{"append", "0123456789one\ntwo\n"}, {"truncate", "one\ntwo\n"}, {"overwrite", "one\ntwo\n89"}};
    for (size_t i = 0; i < 3; i++) {
        char more[64];
        (void)folder_new();
        write_file("a", "0123456789");
        (void)snprintf(more, sizeof more, ",'mode':'%s'", modes[i].mode);
        rig *it = opened("a", more);
        write_two(it);
        CHECK_WHOLE(rig_flush(it), TEMBLOR_OK);
        check_file("a", modes[i].result);
        done(it);
    }
}

static void goesOnBehindWhatItWroteWhenOpenedAgain(void) {
    static const char *const modes[] = {"write", "append", "truncate", "overwrite"};
    static const char *const syncs[] = {"never", "flush", "batch", "batch"};
    for (size_t i = 0; i < 4; i++) {
        char more[64];
        (void)folder_new();
        (void)snprintf(more, sizeof more, ",'mode':'%s','sync':'%s'", modes[i], syncs[i]);
        rig *it = opened("deep/er/a", more);
        write_two(it);
        CHECK_WHOLE(rig_flush(it), TEMBLOR_OK);
        rig_close(it);
        CHECK_WHOLE(rig_open(it, NULL, 0), TEMBLOR_OK);
        write_two(it);
        check_file("deep/er/a", "one\ntwo\none\ntwo\n");
        done(it);
    }
}

static void refusesAFileThatExists(void) {
    char expected[512];
    (void)folder_new();
    write_file("a", "x");
    rig *it = sink("a", ",'mode':'write'");
    CHECK_WHOLE(rig_open(it, NULL, 0), TEMBLOR_GONE);
    (void)snprintf(expected, sizeof expected,
        "`%s`: exists, but mode write begins a new file; remove it, or choose append, truncate or overwrite", in_folder("a"));
    CHECK_STRING(rig_message(it), expected);
    done(it);
    check_file("a", "x");
}

static void saysWhatIsWrongWithTheFolder(void) {
    char expected[512];
    (void)folder_new();
    rig *it = sink("no/a", ",'mode':'append','create-folders':false");
    CHECK_WHOLE(rig_open(it, NULL, 0), TEMBLOR_LOST);
    CHECK(strstr(rig_message(it), "/no` does not exist; create it, or set create-folders = true") != NULL);
    done(it);
    write_file("plain", "");
    it = sink("plain/a", ",'mode':'append'");
    CHECK_WHOLE(rig_open(it, NULL, 0), TEMBLOR_LOST);
    (void)snprintf(expected, sizeof expected, "`%s`: is not a folder", in_folder("plain"));
    CHECK_STRING(rig_message(it), expected);
    done(it);
}

/* The renamed files in the folder. */
static int count_renamed(void) {
    int count = 0;
    DIR *entries = opendir(in_folder("."));
    struct dirent *entry;
    CHECK(entries != NULL);
    while ((entry = readdir(entries)) != NULL) {
        count += strncmp(entry->d_name, "a.", 2) == 0 ? 1 : 0;
    }
    (void)closedir(entries);
    return count;
}

static void rotatesBySizeWithoutSplittingEvents(void) {
    (void)folder_new();
    rig *it = sink("a", ",'mode':'append','rotate':{'size':8}");
    it->epoch_ns = INT64_C(1767225599999000000); /* 2025-12-31T23:59:59.999Z */
    CHECK_WHOLE(rig_open(it, NULL, 0), TEMBLOR_OK);
    char outcomes[65];
    const char *events[] = {"1234", "5678", "9", "longer than eight", "0", NULL};
    CHECK_WHOLE(rig_write(it, 0, events, outcomes), TEMBLOR_OK);
    CHECK_STRING(outcomes, "ddddd");
    check_file("a.20251231T235959.999Z", "12345678");
    check_file("a.20260101T000000.000Z", "9");
    check_file("a.20260101T000000.001Z", "longer than eight");
    check_file("a", "0");
    CHECK_WHOLE(rig_counter(it, "files-rotated"), 3);
    CHECK(rig_logged(it, "/a` was rotated to `a.20251231T235959.999Z`"));
    done(it);
}

static void rotatesByTimeAndKeepsSomeFiles(void) {
    (void)folder_new();
    write_file("a.19690101T000000.000Z", "old");
    write_file("a.2020", "other");
    rig *it = sink("a", ",'mode':'append','rotate':{'interval':3600000000000,'keep':2}");
    for (int hour = 0; hour < 4; hour++) {
        it->epoch_ns = (hour + 1) * INT64_C(3600000000000) + 5;
        if (hour == 0) {
            CHECK_WHOLE(rig_open(it, NULL, 0), TEMBLOR_OK);
        }
        CHECK_WHOLE(rig_flush(it), TEMBLOR_OK);
        write_two(it);
    }
    CHECK_WHOLE(rig_counter(it, "files-rotated"), 3);
    CHECK_WHOLE(count_renamed(), 3);
    check_file("a", "one\ntwo\n");
    check_file("a.2020", "other");
    CHECK(rig_logged(it, "a.19690101T000000.000Z` was deleted: more files than rotate.keep"));
    done(it);
}

static void beginsANewFileWhenSomebodyElseHasRenamedIt(void) {
    (void)folder_new();
    rig *it = opened("a", ",'mode':'append'");
    write_two(it);
    rename_file("a", "b");
    it->skew_ns = 2000000000;
    write_two(it);
    check_file("a", "one\ntwo\n");
    check_file("b", "one\ntwo\n");
    CHECK(rig_logged(it, "/a` was renamed or deleted: a new file is begun"));
    done(it);
}

static void losesTheConnectionWhenTheDiskIsFull(void) {
#if defined(__linux__)
    char outcomes[65];
    rig *it = rig_new(component, TEMBLOR_SINK, "{'path':'/dev/full','mode':'append'}");
    CHECK_WHOLE(rig_open(it, NULL, 0), TEMBLOR_OK);
    CHECK_WHOLE(rig_write(it, 0, two, outcomes), TEMBLOR_LOST);
    CHECK_STRING(outcomes, "??");
    CHECK_STRING(rig_message(it), "`/dev/full`: no space left on device");
    done(it);
#endif
}

/* A limit of the process stands for a disk that is full. */
static void limit_files(rlim_t bytes) {
    struct rlimit limit;
    CHECK(getrlimit(RLIMIT_FSIZE, &limit) == 0);
    limit.rlim_cur = bytes;
    CHECK(setrlimit(RLIMIT_FSIZE, &limit) == 0);
}

static void leavesNoTornEventBehindAndGoesOnLater(void) {
    static const char *const events[] = {"12345678", "abcdefgh", NULL};
    static const char *const modes[] = {"append", "write", "truncate", "overwrite"};
    for (size_t i = 0; i < 4; i++) {
        char more[64], outcomes[65];
        (void)folder_new();
        (void)snprintf(more, sizeof more, ",'mode':'%s'", modes[i]);
        rig *it = opened("a", more);
        limit_files(10);
        CHECK_WHOLE(rig_write(it, 5, events, outcomes), TEMBLOR_LOST);
        CHECK_STRING(outcomes, "d?");
        CHECK(strstr(rig_message(it), "/a`: file too large") != NULL);
        check_file("a", "12345678");
        limit_files(RLIM_INFINITY);
        rig_close(it);
        CHECK_WHOLE(rig_open(it, NULL, 0), TEMBLOR_OK);
        CHECK_WHOLE(rig_write(it, 8, events + 1, outcomes), TEMBLOR_OK);
        CHECK_STRING(outcomes, "d");
        check_file("a", "12345678abcdefgh");
        done(it);
    }
}

static void *interrupt_soon(void *argument) {
    rig *self = argument;
    for (int i = 0; i < 3; i++) {
        self->component->sink->interrupt(self->instance);
    }
    return NULL;
}

static void returnsFromAPipeThatTakesNoMoreWhenInterrupted(void) {
    (void)folder_new();
    CHECK(mkfifo(in_folder("pipe"), 0600) == 0);
    rig *it = sink("pipe", ",'mode':'append'");
    CHECK_WHOLE(rig_open(it, NULL, 0), TEMBLOR_LOST); /* nobody reads */
    rig_close(it);
    int reader = open(in_folder("pipe"), O_RDONLY | O_NONBLOCK);
    CHECK(reader >= 0);
    CHECK_WHOLE(rig_open(it, NULL, 0), TEMBLOR_OK);
    static uint8_t data[400000];
    uint32_t lengths[] = {10, 399990};
    char outcomes[3];
    pthread_t thread;
    CHECK(pthread_create(&thread, NULL, interrupt_soon, it) == 0);
    CHECK_WHOLE(rig_write_bytes(it, 0, data, lengths, 2, outcomes), TEMBLOR_OK);
    CHECK_STRING(outcomes, "dr");
    CHECK(strstr(rig_reason, "took no more") != NULL);
    CHECK(pthread_join(thread, NULL) == 0);
    (void)close(reader);
    done(it);
}

static void refusesSettingsThatCannotWork(void) {
    const temblor_component *it = component;
    rig_refuses(it, TEMBLOR_SINK, "{'path':'x'}", "mode", "must not be read to write events to it");
    rig_refuses(it, TEMBLOR_SINK, "{'path':'x','mode':'append','follow':true}", "follow", "is for reading, but mode is append");
    rig_refuses(it, TEMBLOR_SINK, "{'path':'x','mode':'overwrite','rotate':{'size':1}}", "rotate", "does not go with mode");
    rig_refuses(it, TEMBLOR_SINK, "{'path':'x','mode':'append','rotate':{'keep':3}}", "rotate.keep", "needs size or interval");
    rig_refuses(it, TEMBLOR_SINK, "{'path':'x','mode':'append','rotate':{'size':0}}", "rotate.size", "at least 1, but is 0");
}

void test_file_write(void) {
    component = load("file", "file");
    RUN(writesAsTheModeSays);
    RUN(goesOnBehindWhatItWroteWhenOpenedAgain);
    RUN(refusesAFileThatExists);
    RUN(saysWhatIsWrongWithTheFolder);
    RUN(rotatesBySizeWithoutSplittingEvents);
    RUN(rotatesByTimeAndKeepsSomeFiles);
    RUN(beginsANewFileWhenSomebodyElseHasRenamedIt);
    RUN(losesTheConnectionWhenTheDiskIsFull);
    RUN(leavesNoTornEventBehindAndGoesOnLater);
    RUN(returnsFromAPipeThatTakesNoMoreWhenInterrupted);
    RUN(refusesSettingsThatCannotWork);
    folder_delete();
}
