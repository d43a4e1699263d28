/* SPDX-License-Identifier: Apache-2.0
 *
 * All tails of a source. It learns from scans which paths and files there are, and sees to it that no file is read under two names.
 */
#include "reading.h"

#include <stdlib.h>

static history *history_of(roster *self, const char *path) {
    history *known = map_of(&self->histories, path);
    if (known == NULL) {
        known = memory(sizeof *known);
        map_set(&self->histories, path, known);
    }
    return known;
}

static tail *owner_of(const roster *self, const file_key *key) {
    return map_get(&self->owners, key, sizeof *key);
}

static void own(roster *self, const file_key *key, tail *owner) {
    map_put(&self->owners, key, sizeof *key, owner);
}

static void add(roster *self, tail *one) {
    map_set(&self->tails, one->path, one);
    own(self, &tail_current(one)->key, one);
    turns_wake(self->turns, one);
}

/* ---- Resuming -------------------------------------------------------------------------------------------------------- */

/* Remembers what one position says was read before; keeps for each inode number the farthest in `pasts`. */
static void recall_one(roster *self, const char *path, const mark *position, map *pasts) {
    past told[MOST_PAST + 2];
    int count = history_read(position, told);
    for (int i = 1; i < count; i++) {
        past *known = map_get(pasts, &told[i].inode, sizeof told[i].inode);
        history_add(history_of(self, path), &told[i]);
        if (known == NULL) {
            known = memory(sizeof *known);
            map_put(pasts, &told[i].inode, sizeof told[i].inode, known);
        }
        if (known->offset <= told[i].offset) {
            *known = told[i];
        }
    }
}

/* Learns which files were read before under the same path, and finds those that are still there. */
static void recall(roster *self, const map *positions, const found_list *files) {
    map pasts = {0};
    size_t at = 0;
    for (map_entry *one = map_next(positions, &at); one != NULL; one = map_next(positions, &at)) {
        recall_one(self, one->key, one->value, &pasts);
    }
    for (size_t i = 0; pasts.count > 0 && i < files->count; i++) {
        const found *file = &files->items[i];
        past *known = map_get(&pasts, &file->key.inode, sizeof file->key.inode);
        if (known != NULL && past_is(known, file)) {
            past *kept = memory(sizeof *kept);
            *kept = *known;
            free(map_put(&self->finished, &file->key, sizeof file->key, kept));
        }
    }
    map_clear(&pasts, free);
}

static void queue_between(roster *self, tail *one, const char *old) {
    generation **between;
    size_t count = resume_between(&self->resume, one->path, old, history_of(self, one->path), &between);
    for (size_t i = 0; i < count; i++) {
        if (owner_of(self, &between[i]->key) == NULL) {
            reports_resumed(self->reports, one->path, between[i]->location, 0);
            tail_queue(one, between[i]);
            own(self, &between[i]->key, one);
        } else {
            generation_free(between[i]);
        }
    }
    free(between);
}

/* The file was renamed while nobody looked. */
static void catch_up(roster *self, tail *one, int64_t now) {
    generation *file = tail_current(one);
    tail_vanish(one, now);
    reports_resumed(self->reports, one->path, file->location, file->offset);
    queue_between(self, one, file->location);
}

static void take_up(roster *self, const char *path, generation *file, const found *present, int64_t now) {
    int is_present = present != NULL && key_equals(&present->key, &file->key);
    tail *one = tail_new(path, history_of(self, path), file);
    free(map_remove(&self->finished, &file->key, sizeof file->key));
    add(self, one);
    if (!is_present) {
        catch_up(self, one, now);
    }
}

void roster_resume(roster *self, const map *positions, const found_list *files, int64_t now) {
    map there = {0};
    size_t at = 0;
    for (size_t i = 0; i < files->count; i++) {
        map_set(&there, files->items[i].path, &files->items[i]);
    }
    recall(self, positions, files);
    for (map_entry *one = map_next(positions, &at); one != NULL; one = map_next(positions, &at)) {
        const found *present = map_of(&there, one->key);
        generation *file = resume_find(&self->resume, one->key, present, one->value);
        if (file != NULL && owner_of(self, &file->key) == NULL) {
            take_up(self, one->key, file, present, now);
        } else if (file != NULL) {
            generation_free(file);
        }
    }
    map_clear(&there, NULL);
}

/* ---- Observing ------------------------------------------------------------------------------------------------------- */

typedef struct observing {
    beginning begin;
    void *context;
    int64_t now;
} observing;

/* A file that was read under another name goes on where that ended. */
static generation *begin(roster *self, const found *file, const observing *how) {
    past *before = map_remove(&self->finished, &file->key, sizeof file->key);
    generation *made = before == NULL ? how->begin(how->context, file)
                                      : generation_new(file->path, file, before->offset, &before->head);
    free(before);
    return made;
}

static void vanish(roster *self, tail *one, int64_t now) {
    if (!one->is_gone) {
        tail_vanish(one, now);
        reports_removed(self->reports, one->path);
    }
    turns_wake(self->turns, one);
}

static void replace(roster *self, tail *one, const found *file, const observing *how) {
    char *old = resume_name_now(&self->resume, tail_newest(one));
    reports_rotated(self->reports, one->path);
    if (old != NULL) {
        queue_between(self, one, old);
        free(old);
    }
    generation *next = begin(self, file, how);
    own(self, &next->key, one);
    tail_add(one, next, file, how->now);
    turns_wake(self->turns, one);
}

static void again(roster *self, tail *one, const found *file, const observing *how) {
    if (key_equals(&tail_newest(one)->key, &file->key)) {
        if (tail_seen(one, file) || tail_is_rotated(one)) {
            turns_wake(self->turns, one);
        }
    } else if (owner_of(self, &file->key) != NULL) {
        vanish(self, one, how->now);
    } else {
        replace(self, one, file, how);
    }
}

static void meet(roster *self, const found *file, const observing *how) {
    if (owner_of(self, &file->key) == NULL) {
        tail *one = tail_new(file->path, history_of(self, file->path), begin(self, file, how));
        (void)tail_seen(one, file);
        add(self, one);
    }
}

static int by_path(const void *one, const void *other) {
    return strcmp((*(const found *const *)one)->path, (*(const found *const *)other)->path);
}

static void meet_all(roster *self, const found **fresh, size_t count, const observing *how) {
    if (count > 0) {
        qsort(fresh, count, sizeof *fresh, by_path);
    }
    for (size_t i = 0; i < count; i++) {
        meet(self, fresh[i], how);
    }
}

/* Keeps of what is finished only what is still there. */
static void retain(roster *self, const map *keys) {
    map kept = {0};
    size_t at = 0;
    for (map_entry *one = map_next(&self->finished, &at); one != NULL; one = map_next(&self->finished, &at)) {
        if (map_get(keys, one->key, one->length) != NULL) {
            map_put(&kept, one->key, one->length, one->value);
        } else {
            free(one->value);
        }
    }
    map_clear(&self->finished, NULL);
    self->finished = kept;
}

/* Histories must not grow for ever: they are for files that can still be met. */
static void forget(roster *self, const found_list *files) {
    map inodes = {0}, kept = {0};
    size_t at = 0;
    int is_needed = 0;
    for (map_entry *one = map_next(&self->histories, &at); one != NULL; one = map_next(&self->histories, &at)) {
        is_needed |= ((history *)one->value)->count > 1 || map_of(&self->tails, one->key) == NULL;
    }
    if (!is_needed) {
        return;
    }
    for (size_t i = 0; i < files->count; i++) {
        map_put(&inodes, &files->items[i].key.inode, sizeof files->items[i].key.inode, self);
    }
    at = 0;
    for (map_entry *one = map_next(&self->histories, &at); one != NULL; one = map_next(&self->histories, &at)) {
        history *each = one->value;
        int is_read = map_of(&self->tails, one->key) != NULL;
        history_keep_only(each, &inodes, is_read);
        if (each->count > 0 || is_read) {
            map_put(&kept, one->key, one->length, each);
        } else {
            free(each);
        }
    }
    map_clear(&self->histories, NULL);
    map_clear(&inodes, NULL);
    self->histories = kept;
}

void roster_observe(roster *self, const found_list *files, beginning first, void *context, int64_t now) {
    observing how = {.begin = first, .context = context, .now = now};
    const found **fresh = memory((files->count + 1) * sizeof *fresh);
    map there = {0}, keys = {0};
    size_t count = 0, at = 0;
    for (size_t i = 0; i < files->count; i++) {
        const found *file = &files->items[i];
        tail *known = map_of(&self->tails, file->path);
        map_set(&there, file->path, self);
        map_put(&keys, &file->key, sizeof file->key, self);
        if (known == NULL) {
            fresh[count++] = file;
        } else {
            again(self, known, file, &how);
        }
    }
    for (map_entry *one = map_next(&self->tails, &at); one != NULL; one = map_next(&self->tails, &at)) {
        if (map_of(&there, one->key) == NULL) {
            vanish(self, one->value, now);
        }
    }
    meet_all(self, fresh, count, &how);
    retain(self, &keys);
    forget(self, files);
    map_clear(&there, NULL);
    map_clear(&keys, NULL);
    free(fresh);
}

void roster_finish(roster *self, tail *one) {
    generation *file = tail_current(one);
    past *reached = memory(sizeof *reached);
    *reached = generation_reached(file);
    map_remove(&self->owners, &file->key, sizeof file->key);
    free(map_put(&self->finished, &file->key, sizeof file->key, reached));
    turns_sleep(self->turns, one);
    if (tail_advance(one)) {
        turns_wake(self->turns, one);
    } else {
        map_drop(&self->tails, one->path);
        tail_free(one);
    }
}

static void free_tail(void *one) {
    tail_free(one);
}

void roster_clear(roster *self) {
    map_clear(&self->tails, free_tail);
    map_clear(&self->owners, NULL);
    map_clear(&self->histories, free);
    map_clear(&self->finished, free);
}
