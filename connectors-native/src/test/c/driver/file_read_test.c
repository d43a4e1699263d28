/* SPDX-License-Identifier: Apache-2.0
 *
 * Tests of the source of `file`: to the end, and following.
 */
#include "folder.h"
#include "rig.h"
#include "tests.h"

#include <sys/stat.h>

static const temblor_component *component;

static rig *source(const char *glob, const char *more) {
    char settings[512];
    (void)snprintf(settings, sizeof settings, "{'path':'%s'%s}", in_folder(glob), more);
    rig *self = rig_new(component, TEMBLOR_SOURCE, settings);
    self->epoch_ns = 1;
    return self;
}

static rig *opened(const char *glob, const char *more) {
    rig *self = source(glob, more);
    CHECK_WHOLE(rig_open(self, NULL, 0), TEMBLOR_OK);
    return self;
}

static void done(rig *self) {
    rig_close(self);
    rig_free(self);
}

static void check_content(rig *self, const char *name, const char *expected) {
    char *content = rig_content(self, name[0] == '\0' ? "" : in_folder(name));
    CHECK_STRING(content, expected);
    free(content);
}

/* Lets all happen that is due after some seconds. */
static void later(rig *self, int seconds) {
    self->skew_ns += seconds * INT64_C(1000000000);
    for (int i = 0; i < 20; i++) {
        CHECK(rig_poll(self, 0) >= 0);
    }
}

/* The number of entries of a kind. */
static size_t kinds(rig *self, uint16_t kind) {
    size_t count = 0;
    for (size_t i = 0; i < self->count; i++) {
        count += self->events[i].kind == kind ? 1u : 0u;
    }
    return count;
}

static void readsAFileToItsEnd(void) {
    (void)folder_new();
    write_file("a.log", "one\ntwo\nthree");
    rig *it = opened("a.log", ",'chunk-size':5");
    rig_poll_to_end(it);
    check_content(it, "a.log", "one\ntwo\nthree");
    CHECK_WHOLE(rig_payload(it, 1)->position, 5);
    CHECK_WHOLE(it->events[it->count - 1].kind, TEMBLOR_SPLIT_END);
    char meta[256];
    (void)snprintf(meta, sizeof meta, "{\"file\":{\"path\":\"%s\"}}", in_folder("a.log"));
    CHECK_STRING(it->events[0].meta, meta);
    CHECK_WHOLE(it->events[1].kind, TEMBLOR_STATE);
    CHECK_WHOLE(it->events[1].length, 20);
    CHECK_WHOLE(it->events[1].position, 1);
    done(it);
}

static void readsAllThatAGlobSelectsInBatchesOfOneEvent(void) {
    (void)folder_new();
    make_folder("x");
    make_folder("x/y");
    write_file("top.log", "1");
    write_file("x/a.log", "2");
    write_file("x/y/b.log", "3");
    write_file("x/y/c.txt", "4");
    write_file("x/empty.log", "");
    rig *it = opened("**/*.log", ",'max-open-files':1");
    it->event_capacity = 1;
    it->data_capacity = 65536;
    rig_poll_to_end(it);
    CHECK_WHOLE(rig_payloads(it), 3);
    check_content(it, "x/y/b.log", "3");
    check_content(it, "top.log", "1");
    CHECK_WHOLE(kinds(it, TEMBLOR_SPLIT_END), 3);
    done(it);
}

static void readsLargeFilesInPieces(void) {
    (void)folder_new();
    char *large = malloc(1000001);
    CHECK(large != NULL);
    for (int i = 0; i < 1000000; i++) {
        large[i] = (char)('a' + i % 26);
    }
    large[1000000] = '\0';
    write_file("a", large);
    rig *it = opened("a", ",'chunk-size':1048576");
    rig_poll_to_end(it);
    check_content(it, "a", large);
    CHECK_WHOLE(rig_payload(it, 0)->length, 262144);
    free(large);
    done(it);
}

static void saysThatAFileIsMissing(void) {
    char expected[256];
    (void)folder_new();
    rig *it = source("a.log", "");
    CHECK_WHOLE(rig_open(it, NULL, 0), TEMBLOR_LOST);
    (void)snprintf(expected, sizeof expected, "`%s`: no such file", in_folder("a.log"));
    CHECK_STRING(rig_message(it), expected);
    rig_close(it);
    write_file("a.log", "now");
    CHECK_WHOLE(rig_open(it, NULL, 0), TEMBLOR_OK);
    rig_poll_to_end(it);
    check_content(it, "a.log", "now");
    done(it);
    it = source("*.txt", "");
    CHECK_WHOLE(rig_open(it, NULL, 0), TEMBLOR_LOST);
    CHECK(strstr(rig_message(it), "/*.txt`: no file matches") != NULL);
    done(it);
    make_folder("d");
    it = source("d", "");
    CHECK_WHOLE(rig_open(it, NULL, 0), TEMBLOR_LOST);
    CHECK(strstr(rig_message(it), "/d`: is a folder; to read the files in it, give a glob such as `") != NULL);
    done(it);
}

static void namesWhatAGlobSelectsButIsNoFile(void) {
    (void)folder_new();
    write_file("a.log", "a");
    CHECK(mkfifo(in_folder("pipe.log"), 0600) == 0);
    CHECK(symlink("nothing", in_folder("link.log")) == 0);
    make_folder("d");
    CHECK(symlink(".", in_folder("d/back")) == 0);
    rig *it = opened("**.log", "");
    rig_poll_to_end(it);
    check_content(it, "", "a");
    CHECK(rig_logged(it, "/pipe.log`: is not a regular file"));
    CHECK(rig_logged(it, "/link.log`: is a link to nothing"));
    CHECK(rig_logged(it, "/d/back`: a link that leads back to its own folder"));
    done(it);
}

static void readsAFileOnceThoughItHasTwoNames(void) {
    (void)folder_new();
    write_file("a.log", "a");
    CHECK(link(in_folder("a.log"), in_folder("b.log")) == 0);
    rig *it = opened("*.log", "");
    rig_poll_to_end(it);
    check_content(it, "", "a");
    done(it);
}

static void readsWhatIsAppended(void) {
    (void)folder_new();
    write_file("a.log", "one\n");
    rig *it = opened("a.log", ",'follow':true");
    rig_poll_until(it, 1);
    append_file("a.log", "two\n");
    rig_poll_until(it, 2);
    check_content(it, "a.log", "one\ntwo\n");
    CHECK_WHOLE(kinds(it, TEMBLOR_SPLIT), 1);
    CHECK_WHOLE(rig_payload(it, 1)->position, 4);
    done(it);
}

static void tellsAStateOnlyWhenItHasChanged(void) {
    (void)folder_new();
    char line[101] = "";
    memset(line, 'x', 100);
    write_file("a", line);
    rig *it = opened("a", ",'follow':true");
    for (size_t i = 1; i < 10; i++) {
        rig_poll_until(it, i);
        append_file("a", line);
    }
    rig_poll_until(it, 10);
    CHECK_WHOLE(kinds(it, TEMBLOR_STATE), 3); /* of 100, 200 and 256 bytes */
    done(it);
}

static void startsAtTheEndOfFilesThatAreThere(void) {
    (void)folder_new();
    write_file("a.log", "old\n");
    rig *it = opened("*.log", ",'follow':true,'start-at':'end'");
    later(it, 0);
    append_file("a.log", "new\n");
    write_file("b.log", "whole\n");
    later(it, 2);
    check_content(it, "a.log", "new\n");
    check_content(it, "b.log", "whole\n");
    done(it);
}

static void readsARenamedFileToItsEndThenTheNewOne(void) {
    (void)folder_new();
    write_file("a.log", "one\n");
    rig *it = opened("a.log", ",'follow':true");
    rig_poll_until(it, 1);
    append_file("a.log", "two\n");
    rename_file("a.log", "a.log.1");
    write_file("a.log", "new\n");
    later(it, 2);
    append_file("a.log.1", "late\n");
    later(it, 1);
    later(it, 3);
    later(it, 1);
    check_content(it, "a.log", "one\ntwo\nlate\nnew\n");
    CHECK_WHOLE(kinds(it, TEMBLOR_SPLIT_END), 1);
    CHECK_WHOLE(rig_counter(it, "files-rotated"), 1);
    CHECK(rig_logged(it, "/a.log` was rotated: it is read to its end, then the new file from its start"));
    done(it);
}

static void readsAlsoTheFileBetweenTwoRotationsThatCameAtOnce(void) {
    (void)folder_new();
    write_file("a.log", "one\n");
    rig *it = opened("a.log", ",'follow':true");
    rig_poll_until(it, 1);
    rename_file("a.log", "a.log.2");
    write_file("a.log.1", "two\n");
    set_modified("a.log.2", 1);
    set_modified("a.log.1", 2);
    write_file("a.log", "three\n");
    for (int i = 0; i < 5; i++) {
        later(it, 3);
    }
    check_content(it, "a.log", "one\ntwo\nthree\n");
    done(it);
}

static void readsADeletedFileToItsEnd(void) {
    (void)folder_new();
    write_file("a.log", "one\n");
    rig *it = opened("a.log", ",'follow':true");
    rig_poll_until(it, 1);
    append_file("a.log", "two\n");
    CHECK(remove(in_folder("a.log")) == 0);
    later(it, 2);
    later(it, 3);
    check_content(it, "a.log", "one\ntwo\n");
    CHECK_WHOLE(kinds(it, TEMBLOR_SPLIT_END), 1);
    done(it);
}

static void breaksTheStreamOffWhereItWasTruncated(void) {
    (void)folder_new();
    write_file("a.log", "one\ntwo");
    rig *it = opened("a.log", ",'follow':true");
    rig_poll_until(it, 1);
    it->event_capacity = 1;
    write_file("a.log", "new\n");
    later(it, 2);
    check_content(it, "a.log", "one\ntwonew\n");
    CHECK_WHOLE(kinds(it, TEMBLOR_SPLIT_FAIL), 1);
    CHECK_WHOLE(rig_counter(it, "files-truncated"), 1);
    CHECK_WHOLE(rig_payload(it, 1)->position, 0);
    CHECK(rig_logged(it, "was truncated or replaced: it is read again from its start, reading had come to byte 7"));
    done(it);
}

static void followsManyFilesWithFewOpen(void) {
    enum { FILES = 60 };
    char name[16];
    (void)folder_new();
    for (int i = 0; i < FILES; i++) {
        (void)snprintf(name, sizeof name, "%d.log", i);
        write_file(name, "x");
    }
    rig *it = opened("*.log", ",'follow':true,'max-open-files':3");
    it->event_capacity = 7;
    later(it, 0);
    rig_poll_until(it, FILES);
    for (int i = 0; i < FILES; i++) {
        (void)snprintf(name, sizeof name, "%d.log", i);
        append_file(name, "y");
    }
    later(it, 2);
    rig_poll_until(it, 2 * FILES);
    check_content(it, "17.log", "xy");
    done(it);
}

static void returnsWhenInterrupted(void) {
    (void)folder_new();
    rig *it = opened("a.log", ",'follow':true,'poll-interval':10000000000");
    rig_interrupts(it);
    write_file("a.log", "x");
    later(it, 2);
    check_content(it, "a.log", "x");
    done(it);
}

static void refusesSettingsThatCannotWork(void) {
    const temblor_component *it = component;
    rig_refuses(it, TEMBLOR_SOURCE, "{'path':''}", "path", "must not be empty");
    rig_refuses(it, TEMBLOR_SOURCE, "{'path':'a/{b,{c,d}}'}", "path", "is not a valid glob: Cannot nest groups, in `a/{b,{c,d}}`");
    rig_refuses(it, TEMBLOR_SOURCE, "{'path':'a[b'}", "path", "is not a valid glob: Missing ']");
    rig_refuses(it, TEMBLOR_SOURCE, "{'path':'a\\u0000b'}", "path", "Nul character not allowed, in `a\\0b`");
    rig_refuses(it, TEMBLOR_SOURCE, "{'path':'x','start-at':'end'}", "start-at", "may be end only with follow = true");
    rig_refuses(it, TEMBLOR_SOURCE, "{'path':'x','chunk-size':0}", "chunk-size", "must be between 1 and 67108864, but is 0");
    rig_refuses(it, TEMBLOR_SOURCE, "{'path':'x','max-open-files':0}", "max-open-files", "must be at least 1, but is 0");
    rig_refuses(it, TEMBLOR_SOURCE, "{'path':'x','scan-interval':0}", "scan-interval", "must be longer than 0");
    rig_refuses(it, TEMBLOR_SOURCE, "{'path':'x','mode':'append'}", "mode", "must be read to read events from it, but is append");
    rig_refuses(it, TEMBLOR_SOURCE, "{'path':'x','rotate':{'size':1}}", "rotate", "is for writing, but mode is read");
}

void test_file_read(void) {
    component = load("file", "file");
    RUN(readsAFileToItsEnd);
    RUN(readsAllThatAGlobSelectsInBatchesOfOneEvent);
    RUN(readsLargeFilesInPieces);
    RUN(saysThatAFileIsMissing);
    RUN(namesWhatAGlobSelectsButIsNoFile);
    RUN(readsAFileOnceThoughItHasTwoNames);
    RUN(readsWhatIsAppended);
    RUN(tellsAStateOnlyWhenItHasChanged);
    RUN(startsAtTheEndOfFilesThatAreThere);
    RUN(readsARenamedFileToItsEndThenTheNewOne);
    RUN(readsAlsoTheFileBetweenTwoRotationsThatCameAtOnce);
    RUN(readsADeletedFileToItsEnd);
    RUN(breaksTheStreamOffWhereItWasTruncated);
    RUN(followsManyFilesWithFewOpen);
    RUN(returnsWhenInterrupted);
    RUN(refusesSettingsThatCannotWork);
    folder_delete();
}
