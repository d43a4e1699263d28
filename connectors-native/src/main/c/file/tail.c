/* SPDX-License-Identifier: Apache-2.0
 *
 * One path that is read, with the files that have stood there.
 */
#include "reading.h"

#include <stdlib.h>

static void append(tail *self, generation *one) {
    self->generations = memory_grown(self->generations, (self->count + 1) * sizeof *self->generations);
    self->generations[self->count++] = one;
    generation_remember(one, self->history);
}

tail *tail_new(const char *path, history *before, generation *first) {
    tail *self = memory(sizeof *self);
    self->path = copied(path);
    self->history = before;
    self->place = ASLEEP;
    append(self, first);
    return self;
}

void tail_free(tail *self) {
    for (size_t i = 0; i < self->count; i++) {
        generation_free(self->generations[i]);
    }
    free(self->generations);
    free(self->path);
    free(self);
}

generation *tail_current(const tail *self) {
    return self->generations[0];
}

generation *tail_newest(const tail *self) {
    return self->generations[self->count - 1];
}

/* Whether the path does not name the current file any more. */
int tail_is_rotated(const tail *self) {
    return self->is_gone || self->count > 1;
}

/* How many bytes of the current file were seen by a scan, but not read. */
int64_t tail_unread(const tail *self) {
    return self->count > 1 ? 0 : (int64_t)(self->seen_size - tail_current(self)->offset);
}

/* The newest file stands at the path; says whether it looks as if it had changed since it was last seen. */
int tail_seen(tail *self, const found *file) {
    int changed = file->size != tail_newest(self)->offset || file->modified_ms != self->seen_modified;
    self->is_gone = 0;
    self->seen_size = file->size;
    self->seen_modified = file->modified_ms;
    return changed;
}

void tail_add(tail *self, generation *next, const found *file, int64_t now) {
    (void)tail_seen(self, file);
    append(self, next);
    self->quiet_since = now;
}

/* A file that stood at the path before the one that stands there now. */
void tail_queue(tail *self, generation *renamed) {
    append(self, renamed);
}

/* Nothing stands at the path any more. */
void tail_vanish(tail *self, int64_t now) {
    self->is_gone = 1;
    self->quiet_since = now;
}

void tail_grew(tail *self, int64_t now) {
    self->quiet_since = now;
    self->misses = 0;
}

/* Whether the current file, read to its end, will hardly be written to any more: who writes may go on for a while with a
 * file that was renamed, unless there have been two newer ones since. */
int tail_is_over(const tail *self, int64_t now, int64_t wait) {
    return self->count > 2 || (tail_is_rotated(self) && now - self->quiet_since >= wait);
}

/* Takes the current file away, and remembers how far it was read; 0 if there is no other. */
int tail_advance(tail *self) {
    past reached = generation_reached(tail_current(self));
    history_add(self->history, &reached);
    generation_free(tail_current(self));
    self->count--;
    memmove(self->generations, self->generations + 1, self->count * sizeof *self->generations);
    self->misses = 0;
    return self->count > 0;
}

void tail_close(tail *self) {
    for (size_t i = 0; i < self->count; i++) {
        generation_close(self->generations[i]);
    }
}
