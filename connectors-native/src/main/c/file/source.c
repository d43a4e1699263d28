/* SPDX-License-Identifier: Apache-2.0
 *
 * Reads one file, or all that a glob selects, once or for ever: calls the parts at the right time, and decides what an error costs.
 */
#include "source.h"

#include <stdlib.h>

static const int64_t SHORTEST_NAP_NS = 1000000;
static const int64_t LOOK_INTERVAL_NS = 10000000;

enum {
    MOST_CHUNKS = 64,        /* that one poll appends, so that scans come in time */
    MOST_BYTES = 256 * 1024, /* that one poll reads */
    MOST_MISSES = 2          /* scans during which a renamed file may be untraceable before it counts as gone */
};

file_source *file_source_new(const temblor_host *host, const settings *how, const temblor_bell *bell) {
    file_source *self = memory(sizeof *self);
    self->host = host;
    self->settings = how;
    self->bell = bell;
    self->nap_ns = SHORTEST_NAP_NS;
    reports_begin(&self->reports, host);
    self->turns.most_open = (size_t)how->max_open_files;
    self->roster.turns = &self->turns;
    self->roster.reports = &self->reports;
    self->roster.resume.folders = &self->folders;
    self->roster.resume.glob = &how->glob;
    return self;
}

static void forget_all(file_source *self) {
    roster_clear(&self->roster);
    self->turns = (turns){.most_open = self->turns.most_open};
    memset(&self->splits, 0, sizeof self->splits);
    map_clear(&self->resume, free);
    self->is_resuming = 0;
}

void file_source_free(file_source *self) {
    forget_all(self);
    map_clear(&self->reached, free);
    folders_forget(&self->folders);
    reports_free(&self->reports);
    free(self);
}

int64_t source_now(const file_source *self) {
    return self->host->monotonic_ns(self->host->instance);
}

/* ---- Opening --------------------------------------------------------------------------------------------------------- */

static void add_resume(file_source *self, const temblor_position *position) {
    char *path = memory(position->split.length + 1);
    memcpy(path, position->split.bytes, position->split.length);
    if (position->offset != TEMBLOR_NO_POSITION && glob_matches(&self->settings->glob, path)) {
        mark *kept = mark_new(position->offset, position->state, position->state_length, position->state_version);
        free(map_set(&self->resume, path, kept));
    }
    free(path);
}

static temblor_status open_source(
    temblor_instance *instance, const temblor_position *positions, uint32_t count, uint32_t attempt, temblor_error *error) {
    file_source *self = instance->source;
    size_t at = 0;
    (void)attempt;
    self->error = error;
    forget_all(self);
    for (map_entry *one = map_next(&self->reached, &at); one != NULL; one = map_next(&self->reached, &at)) {
        const mark *known = one->value;
        map_set(&self->resume, one->key, mark_new(known->offset, known->state, known->state_length, known->state_version));
    }
    for (uint32_t i = 0; i < count; i++) {
        add_resume(self, &positions[i]);
    }
    self->is_resuming = 1;
    self->next_look = source_now(self);
    temblor_status status = source_scan(self);
    return status < 0 ? status : TEMBLOR_OK;
}

static void close_source(temblor_instance *instance) {
    forget_all(instance->source);
}

static void interrupt(temblor_instance *instance) {
    temblor_ring(&instance->bell);
}

/* ---- Reading --------------------------------------------------------------------------------------------------------- */

static void finish(file_source *self, tail *one, filling *into) {
    generation *file = tail_current(one);
    generation_end(file, into);
    if (!self->settings->follow) {
        free(map_set(&self->reached, one->path, generation_position(file)));
    }
    roster_finish(&self->roster, one);
}

static void miss_followed(file_source *self, tail *one, filling *into) {
    if (tail_is_rotated(one) && ++one->misses > MOST_MISSES) {
        reports_gone(&self->reports, one->path, tail_unread(one));
        finish(self, one, into);
    } else {
        turns_sleep(&self->turns, one);
    }
}

/* What cannot be read is tried again at the next scan, or costs this file alone, or the connection if it is the only one. */
static temblor_status fail(file_source *self, tail *one, filling *into, const char *reason) {
    int follow = self->settings->follow;
    if (!follow && self->settings->glob.below == NULL) {
        turns_sleep(&self->turns, one);
        return temblor_fail(self->error, TEMBLOR_LOST, "`%s`: %s", one->path, reason);
    }
    reports_problem(&self->reports, one->path, reason);
    if (!follow) {
        generation_fail(tail_current(one), into, reason);
        roster_finish(&self->roster, one);
    } else if (tail_is_rotated(one)) {
        miss_followed(self, one, into);
    } else {
        turns_sleep(&self->turns, one);
    }
    return TEMBLOR_OK;
}

static temblor_status fail_system(file_source *self, tail *one, filling *into, int code) {
    char room[128];
    return fail(self, one, into, temblor_reason(code, room, sizeof room));
}

/* The file is not where it was: the next scan tells what became of it. */
static temblor_status miss(file_source *self, tail *one, filling *into) {
    if (!self->settings->follow) {
        return fail(self, one, into, "no such file");
    }
    miss_followed(self, one, into);
    return TEMBLOR_OK;
}

static void reach_end(file_source *self, tail *one, filling *into) {
    if (!self->settings->follow || tail_is_over(one, source_now(self), self->settings->rotation_wait_ns)) {
        finish(self, one, into);
    } else {
        turns_rest(&self->turns, one);
    }
}

/* Reads a chunk of one file; says in `into` if there was no room for it. */
static temblor_status step(file_source *self, tail *one, filling *into) {
    generation *file = tail_current(one);
    if (temblor_places(&into->out) == 0) {
        turns_again(&self->turns, one);
        into->is_full = 1;
        return TEMBLOR_OK;
    }
    int opened = file->file >= 0 ? 1 : generation_open(file, &self->folders);
    if (opened <= 0) {
        return opened == 0 ? miss(self, one, into) : fail_system(self, one, into, errno);
    }
    int result = generation_read(file, into);
    switch (result) {
    case READ_SOME:
        tail_grew(one, source_now(self));
        turns_again(&self->turns, one);
        return TEMBLOR_OK;
    case READ_FULL:
        turns_again(&self->turns, one);
        into->is_full = 1;
        return TEMBLOR_OK;
    case READ_NO_SPLIT:
        turns_sleep(&self->turns, one);
        return temblor_fail(self->error, TEMBLOR_GONE,
            "`%s`: more than %u files are followed at once; use backend = java, or several connectors", self->settings->path,
            TEMBLOR_MOST_SPLITS);
    case READ_FAILED: return fail_system(self, one, into, errno);
    default: break;
    }
    if (temblor_places(&into->out) == 0) { /* the end needs one; it is found again in the next poll */
        turns_again(&self->turns, one);
        into->is_full = 1;
    } else {
        reach_end(self, one, into);
    }
    return TEMBLOR_OK;
}

static temblor_status read_files(file_source *self, filling *into) {
    int64_t time = source_now(self);
    temblor_status status = TEMBLOR_OK;
    tail *one;
    if (turns_is_empty(&self->turns) || time - self->next_look >= 0) {
        self->next_look = time + LOOK_INTERVAL_NS;
        turns_wake_grown(&self->turns, time, self->settings->rotation_wait_ns);
    }
    for (int chunks = 0; chunks < MOST_CHUNKS && !into->is_full && status == TEMBLOR_OK; chunks++) {
        if ((one = turns_next(&self->turns)) == NULL) {
            break;
        }
        status = step(self, one, into);
    }
    return status;
}

static int is_ended(const file_source *self) {
    return !self->settings->follow && !self->is_resuming && self->roster.tails.count == 0;
}

/* ---- Polling --------------------------------------------------------------------------------------------------------- */

static int is_scan_due(const file_source *self) {
    return self->is_resuming || (self->settings->follow && source_now(self) - self->next_scan >= 0);
}

/* Naps until something may have happened; 0 if the time is over or somebody rang. */
static int nap(file_source *self, uint64_t *left) {
    uint64_t span = *left < (uint64_t)self->nap_ns ? *left : (uint64_t)self->nap_ns;
    if (span == 0 || temblor_wait(self->bell, -1, 0, span) < 0) {
        return 0;
    }
    *left -= span;
    int64_t longest = self->settings->poll_interval_ns;
    self->nap_ns = 2 * self->nap_ns < longest ? 2 * self->nap_ns : longest;
    return 1;
}

static temblor_status poll_source(temblor_instance *instance, temblor_batch *batch, uint64_t max_wait_ns, temblor_error *error) {
    file_source *self = instance->source;
    filling into = {.out = temblor_fill(batch),
        .splits = &self->splits,
        .reports = &self->reports,
        .chunk_size = (size_t)self->settings->chunk_size,
        .left = MOST_BYTES};
    self->error = error;
    do {
        temblor_status scanned = is_scan_due(self) ? source_scan(self) : TEMBLOR_MORE;
        if (scanned != TEMBLOR_MORE) {
            return scanned;
        }
        temblor_status status = read_files(self, &into);
        if (status != TEMBLOR_OK) {
            return status;
        }
        if (is_ended(self)) {
            return TEMBLOR_END;
        }
        if (batch->event_count > 0 || into.is_full) {
            self->nap_ns = SHORTEST_NAP_NS;
            return batch->event_count == 0 ? TEMBLOR_TOO_SMALL : turns_is_empty(&self->turns) ? TEMBLOR_OK : TEMBLOR_MORE;
        }
    } while (turns_is_empty(&self->turns) ? nap(self, &max_wait_ns) : 1);
    return TEMBLOR_OK;
}

const temblor_source file_source_table = {.size = sizeof file_source_table,
    .open = open_source,
    .poll = poll_source,
    .interrupt = interrupt,
    .close = close_source};
