/* SPDX-License-Identifier: Apache-2.0
 *
 * Scans for files, and tells the roster what there is.
 */
#include "source.h"

#include <stdlib.h>

enum { SCAN_SHARE = 20 }; /* a scan may take this part of the time, at most */

static generation *from_start(void *context, const found *file) {
    (void)context;
    return generation_new(file->path, file, 0, NULL);
}

/* Where reading begins in files that are there when the source opens. */
static generation *first(void *context, const found *file) {
    file_source *self = context;
    const mark *position = map_of(&self->resume, file->path);
    if (position != NULL) {
        if (map_of(&self->roster.tails, file->path) == NULL) { /* it was not found under another name either */
            reports_unknown(&self->reports, file->path, position->offset);
        }
    } else if (self->settings->starts_at_end) {
        generation *at_end = generation_new(file->path, file, file->size, NULL);
        free(map_set(&self->reached, file->path, generation_position(at_end)));
        return at_end;
    }
    return from_start(context, file);
}

static temblor_status say_nothing_there(file_source *self, const scan *seen) {
    const glob *pattern = &self->settings->glob;
    if (seen->problem_count > 0) {
        return temblor_fail(self->error, TEMBLOR_LOST, "`%s`: %s", seen->problems[0].path, seen->problems[0].reason);
    }
    return pattern->below != NULL ? temblor_fail(self->error, TEMBLOR_LOST, "`%s`: no file matches", self->settings->path)
                                  : temblor_fail(self->error, TEMBLOR_LOST, "`%s`: no such file", pattern->root);
}

static void tell_problems(file_source *self, const scan *seen) {
    for (size_t i = 0; i < seen->problem_count; i++) {
        reports_problem(&self->reports, seen->problems[i].path, seen->problems[i].reason);
    }
}

static temblor_status begin(file_source *self, const scan *seen) {
    roster_resume(&self->roster, &self->resume, &seen->files, source_now(self));
    if (!self->settings->follow && seen->files.count == 0 && self->roster.tails.count == 0) {
        return say_nothing_there(self, seen);
    }
    tell_problems(self, seen);
    roster_observe(&self->roster, &seen->files, first, self, source_now(self));
    map_clear(&self->resume, free);
    self->is_resuming = 0;
    return TEMBLOR_OK;
}

static temblor_status learn(file_source *self, const scan *seen, int64_t start) {
    temblor_status status = TEMBLOR_OK;
    folders_forget(&self->folders);
    if (self->is_resuming) {
        status = begin(self, seen);
    } else {
        tell_problems(self, seen);
        roster_observe(&self->roster, &seen->files, from_start, self, start);
    }
    if (status == TEMBLOR_OK) {
        int64_t took = source_now(self) - start;
        int64_t pause = self->settings->scan_interval_ns;
        reports_scanned(&self->reports);
        self->next_scan = start + (SCAN_SHARE * took > pause ? SCAN_SHARE * took : pause);
    }
    return status;
}

temblor_status source_scan(file_source *self) {
    int64_t start = source_now(self);
    scan seen;
    scan_run(&seen, &self->settings->glob, self->bell);
    temblor_status status = TEMBLOR_OK;
    if (seen.is_whole) {
        status = learn(self, &seen, start);
        status = status == TEMBLOR_OK ? TEMBLOR_MORE : status;
    } else {
        (void)temblor_heard(self->bell);
    }
    scan_free(&seen);
    return status;
}
