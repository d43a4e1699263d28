/* SPDX-License-Identifier: Apache-2.0
 *
 * Settings of the connector `file`, and what goes together.
 */
#include "file.h"

#include <stdlib.h>

static const char *const modes[] = {"read", "write", "append", "truncate", "overwrite"};
static const char *const syncs[] = {"never", "flush", "batch"};

/* Which of the words a setting has, -1 if none. */
static int choice(temblor_text json, const char *path, const char *const *words, int count) {
    for (int i = 0; i < count; i++) {
        if (temblor_says(json, path, words[i])) {
            return i;
        }
    }
    return -1;
}

static temblor_status check_path(settings *self, uint64_t length, temblor_error *error) {
    if (self->path == NULL || length == 0) {
        return temblor_fail_setting(error, "path", "must not be empty");
    }
    if (strlen(self->path) < length) {
        return temblor_fail_setting(error, "path", "is not a valid path: Nul character not allowed, in `%s\\0%s`", self->path,
            self->path + strlen(self->path) + 1);
    }
    const char *wrong = self->mode == MODE_READ ? glob_read(&self->glob, self->path) : NULL;
    if (wrong != NULL) {
        return temblor_fail_setting(error, "path", "is not a valid glob: %s, in `%s`", wrong, self->path);
    }
    return TEMBLOR_OK;
}

static temblor_status check_reading(const settings *self, temblor_error *error) {
    if (self->follow && self->mode != MODE_READ) {
        return temblor_fail_setting(error, "follow", "is for reading, but mode is %s", modes[self->mode]);
    }
    if (self->starts_at_end && !self->follow) {
        return temblor_fail_setting(error, "start-at", "may be end only with follow = true");
    }
    if (self->chunk_size < 1 || self->chunk_size > 1 << 26) {
        return temblor_fail_setting(
            error, "chunk-size", "must be between 1 and 67108864, but is %lld", (long long)self->chunk_size);
    }
    if (self->scan_interval_ns <= 0) {
        return temblor_fail_setting(error, "scan-interval", "must be longer than 0");
    }
    if (self->poll_interval_ns <= 0) {
        return temblor_fail_setting(error, "poll-interval", "must be longer than 0");
    }
    if (self->rotation_wait_ns < 0) {
        return temblor_fail_setting(error, "rotation-wait", "must not be negative");
    }
    if (self->max_open_files < 1) {
        return temblor_fail_setting(
            error, "max-open-files", "must be at least 1, but is %lld", (long long)self->max_open_files);
    }
    return TEMBLOR_OK;
}

static temblor_status check_rotate(const settings *self, temblor_text json, temblor_error *error) {
    int is_on = temblor_has(json, "rotate.size") || temblor_has(json, "rotate.interval");
    if (temblor_has(json, "rotate.size") && self->rotate_size < 1) {
        return temblor_fail_setting(error, "rotate.size", "must be at least 1, but is %lld", (long long)self->rotate_size);
    }
    if (temblor_has(json, "rotate.interval") && self->rotate_interval_ns <= 0) {
        return temblor_fail_setting(error, "rotate.interval", "must be longer than 0");
    }
    if (temblor_has(json, "rotate.keep") && self->rotate_keep < 1) {
        return temblor_fail_setting(error, "rotate.keep", "must be at least 1, but is %lld", (long long)self->rotate_keep);
    }
    if (temblor_has(json, "rotate.keep") && !is_on) {
        return temblor_fail_setting(error, "rotate.keep", "needs size or interval");
    }
    if (is_on && self->mode == MODE_READ) {
        return temblor_fail_setting(error, "rotate", "is for writing, but mode is read");
    }
    if (is_on && self->mode == MODE_OVERWRITE) {
        return temblor_fail_setting(error, "rotate", "does not go with mode overwrite");
    }
    return TEMBLOR_OK;
}

static temblor_status check_words(int mode, int sync, int start, uint32_t role, temblor_error *error) {
    if (mode < 0) {
        return temblor_fail_setting(error, "mode", "must be read, write, append, truncate or overwrite");
    }
    if ((role == TEMBLOR_SOURCE) != (mode == MODE_READ)) {
        return role == TEMBLOR_SOURCE
                   ? temblor_fail_setting(error, "mode", "must be read to read events from it, but is %s", modes[mode])
                   : temblor_fail_setting(error, "mode", "must not be read to write events to it");
    }
    if (sync < 0) {
        return temblor_fail_setting(error, "sync", "must be never, flush or batch");
    }
    return start < 0 ? temblor_fail_setting(error, "start-at", "must be beginning or end") : TEMBLOR_OK;
}

static void read_numbers(settings *self, temblor_text json) {
    self->follow = temblor_flag(json, "follow", 0);
    self->chunk_size = temblor_whole(json, "chunk-size", 65536);
    self->scan_interval_ns = temblor_whole(json, "scan-interval", 1000000000);
    self->poll_interval_ns = temblor_whole(json, "poll-interval", 100000000);
    self->rotation_wait_ns = temblor_whole(json, "rotation-wait", 2000000000);
    self->max_open_files = temblor_whole(json, "max-open-files", 256);
    self->create_folders = temblor_flag(json, "create-folders", 1);
    self->rotate_size = temblor_whole(json, "rotate.size", 0);
    self->rotate_interval_ns = temblor_whole(json, "rotate.interval", 0);
    self->rotate_keep = temblor_whole(json, "rotate.keep", 0);
}

/* A word that is absent is the default; a component may be tried without the host's schema. */
static int choice_or(temblor_text json, const char *path, const char *const *words, int count, int otherwise) {
    return temblor_has(json, path) ? choice(json, path, words, count) : otherwise;
}

temblor_status settings_read(settings *self, uint32_t role, temblor_text json, temblor_error *error) {
    static const char *const starts[] = {"beginning", "end"};
    int mode = choice_or(json, "mode", modes, 5, MODE_READ);
    int sync = choice_or(json, "sync", syncs, 3, SYNC_FLUSH);
    int start = choice_or(json, "start-at", starts, 2, 0);
    uint64_t length = 0;
    temblor_status status = check_words(mode, sync, start, role, error);
    if (status != TEMBLOR_OK) {
        return status;
    }
    self->mode = (file_mode)mode;
    self->sync = (sync_mode)sync;
    self->starts_at_end = start;
    self->path = temblor_new_string(temblor_setting(json, "path"), &length);
    read_numbers(self, json);
    status = check_path(self, length, error);
    status = status == TEMBLOR_OK ? check_reading(self, error) : status;
    return status == TEMBLOR_OK ? check_rotate(self, json, error) : status;
}

void settings_free(settings *self) {
    glob_free(&self->glob);
    free(self->path);
}
