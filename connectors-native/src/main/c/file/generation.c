/* SPDX-License-Identifier: Apache-2.0
 *
 * One file that stands, or stood, at a path. It stays the same file when it is renamed, and while it is open even when it is
 * deleted.
 */
#include "reading.h"

#include <stdlib.h>
#include <sys/stat.h>

static const history no_history;

generation *generation_new(const char *name, const found *file, uint64_t offset, const fingerprint *head) {
    generation *self = memory(sizeof *self);
    self->name = copied(name);
    self->key = file->key;
    self->location = copied(file->path);
    self->offset = offset;
    self->head = head == NULL ? fingerprint_empty() : *head;
    self->history = &no_history;
    self->state_changes = -1;
    self->file = self->split = -1;
    self->unverified = 1;
    return self;
}

void generation_free(generation *self) {
    generation_close(self);
    free(self->name);
    free(self->location);
    free(self);
}

void generation_remember(generation *self, const history *before) {
    self->history = before;
    self->state_changes = -1;
}

past generation_reached(const generation *self) {
    return (past){.inode = self->key.inode, .head = self->head, .offset = self->offset};
}

/* Makes the state anew if something in it may have changed. */
static void renew_state(generation *self) {
    if (self->state_changes != self->history->changes) {
        uint8_t state[MOST_STATE];
        past present = generation_reached(self);
        uint32_t length = history_state(self->history, &present, state);
        if (length != self->state_length || memcmp(state, self->state, length) != 0) {
            memcpy(self->state, state, length);
            self->state_length = length;
            self->is_state_told = 0;
        }
        self->state_changes = self->history->changes;
    }
}

mark *generation_position(generation *self) {
    renew_state(self);
    return mark_new(self->offset, self->state, self->state_length, STATE_VERSION);
}

/* ---- Opening --------------------------------------------------------------------------------------------------------- */

/* What was opened is this file only if it has its key. */
static int take(generation *self, const char *real, int file) {
    struct stat what;
    found there;
    if (fstat(file, &what) != 0 || !S_ISREG(what.st_mode)) {
        (void)close(file);
        return 0;
    }
    found_of(&what, &there);
    if (!key_equals(&there.key, &self->key)) {
        (void)close(file);
        return 0;
    }
    free(self->location);
    self->location = copied(real);
    self->file = file;
    self->unverified = 1;
    return 1;
}

int generation_open(generation *self, folders *where) {
    char real[PATH_MAX];
    char *place = folders_locate(where, self->location, &self->key);
    if (place == NULL) {
        return errno == 0 ? 0 : -1;
    }
    int file = realpath(place, real) == NULL ? -1 : open(real, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    int code = errno;
    free(place);
    if (file < 0) {
        errno = code;
        return code == ENOENT ? 0 : -1;
    }
    return take(self, real, file);
}

void generation_close(generation *self) {
    if (self->file >= 0) {
        (void)close(self->file);
        self->file = -1;
    }
}

/* ---- Reading --------------------------------------------------------------------------------------------------------- */

/* Rules out that the file was truncated or replaced since the last look; 0, or -1 with errno. */
static int verify(generation *self, filling *into) {
    struct stat what;
    if (fstat(self->file, &what) != 0) {
        return -1;
    }
    int matches = (uint64_t)what.st_size < self->offset ? 0 : fingerprint_matches(&self->head, self->file);
    if (matches < 0) {
        return -1;
    }
    if (!matches) {
        reports_truncated(into->reports, self->name, self->offset);
        generation_fail(self, into, "the file was truncated");
        self->offset = 0;
        self->head = fingerprint_empty();
    }
    if (self->head.length < FINGERPRINT_MOST) {
        int code = fingerprint_of(self->file, FINGERPRINT_MOST, &self->head);
        if (code != 0) {
            errno = code;
            return -1;
        }
        self->state_changes = -1;
    }
    self->unverified = 0;
    return 0;
}

/* {"file":{"path":"…"}}; returns its length. */
static size_t write_meta(char *to, const char *path) {
    char *end = to + sprintf(to, "{\"file\":{\"path\":\"");
    for (; *path != '\0'; path++) {
        unsigned char c = (unsigned char)*path;
        end += c == '"' || c == '\\' ? sprintf(end, "\\%c", c) : c < 0x20 ? sprintf(end, "\\u%04x", c) : sprintf(end, "%c", c);
    }
    return (size_t)(end + sprintf(end, "\"}}") - to);
}

/* Announces the split under the number it has got. */
static int announce(generation *self, filling *into) {
    char *meta = memory(strlen(self->name) * 6 + 32);
    size_t length = write_meta(meta, self->name);
    int done = temblor_append(&into->out, TEMBLOR_SPLIT, (uint32_t)self->split, self->name, strlen(self->name),
        temblor_text_of(meta, length), TEMBLOR_NO_POSITION);
    free(meta);
    return done;
}

/* Says what has to come before the first chunk, and before one with another state. 0 if the batch is full before. */
static int lead(generation *self, filling *into) {
    if (self->split < 0) {
        int split = splits_take(into->splits);
        if (split < 0) {
            return READ_NO_SPLIT;
        }
        self->split = split;
        self->is_state_told = 0;
        if (!announce(self, into)) {
            splits_release(into->splits, split);
            self->split = -1;
            return 0;
        }
    }
    renew_state(self);
    if (!self->is_state_told) {
        self->is_state_told = temblor_append_state(
            &into->out, (uint32_t)self->split, self->state, self->state_length, STATE_VERSION);
    }
    return self->is_state_told;
}

/* Whether there is something to read: asked before anything is announced. 1, 0, or -1 with errno. */
static int has_more(const generation *self) {
    char byte;
    ssize_t length = pread(self->file, &byte, 1, (off_t)self->offset);
    return length < 0 && errno != EINTR ? -1 : length > 0;
}

/* Says what has to come before the next chunk, if anything; READ_SOME if the chunk may follow. */
static int prepare(generation *self, filling *into) {
    int is_told = self->split >= 0 && self->is_state_told && self->state_changes == self->history->changes;
    int more = is_told ? 1 : has_more(self);
    if (more <= 0) {
        return more < 0 ? READ_FAILED : READ_NOTHING;
    }
    int led = is_told ? 1 : lead(self, into);
    return led == 0 ? READ_FULL : led < 0 ? led : READ_SOME;
}

int generation_read(generation *self, filling *into) {
    if (self->unverified && verify(self, into) != 0) {
        return READ_FAILED;
    }
    int ready = prepare(self, into);
    if (ready != READ_SOME) {
        self->unverified |= ready == READ_NOTHING;
        return ready;
    }
    uint64_t room = temblor_room(&into->out) < into->left ? temblor_room(&into->out) : into->left;
    size_t most = room < into->chunk_size ? (size_t)room : into->chunk_size;
    if (temblor_places(&into->out) == 0 || most == 0) {
        return READ_FULL;
    }
    ssize_t length = pread(self->file, temblor_space(&into->out), most, (off_t)self->offset);
    if (length <= 0) {
        self->unverified = 1;
        return length == 0 || errno == EINTR ? READ_NOTHING : READ_FAILED;
    }
    (void)temblor_take(&into->out, TEMBLOR_CHUNK, (uint32_t)self->split, (uint64_t)length, 0, self->offset);
    self->offset += (uint64_t)length;
    into->left -= (uint64_t)length;
    return READ_SOME;
}

void generation_end(generation *self, filling *into) {
    if (self->split >= 0) {
        (void)temblor_append_end(&into->out, (uint32_t)self->split);
        splits_release(into->splits, self->split);
        self->split = -1;
    }
}

void generation_fail(generation *self, filling *into, const char *reason) {
    if (self->split >= 0) {
        (void)temblor_append_break(&into->out, (uint32_t)self->split, reason);
        splits_release(into->splits, self->split);
        self->split = -1;
    }
}
