/* SPDX-License-Identifier: Apache-2.0
 *
 * Decides which file is read next. A tail goes from WAITING to ACTIVE when a file may be opened, from there to IDLE when it is
 * read to its end and stays open, so that growth is soon seen, and to ASLEEP when another one needs the open file; then only a
 * scan wakes it.
 */
#include "reading.h"

#include <sys/stat.h>

enum { TURN = 16 }; /* chunks that an active file may yield before one that waits takes its place */

/* ---- Lists: a tail is in one at most --------------------------------------------------------------------------------- */

static void leave(tail *one) {
    tail_list *list = one->list;
    if (list != NULL) {
        *(one->before == NULL ? &list->first : &one->before->behind) = one->behind;
        *(one->behind == NULL ? &list->last : &one->behind->before) = one->before;
        list->count--;
        one->list = NULL;
        one->before = one->behind = NULL;
    }
}

static void join(tail_list *list, tail *one) {
    leave(one);
    one->list = list;
    one->before = list->last;
    *(list->last == NULL ? &list->first : &list->last->behind) = one;
    list->last = one;
    list->count++;
}

/* ---- Turns ----------------------------------------------------------------------------------------------------------- */

int turns_is_empty(const turns *self) {
    return self->waiting.count == 0 && self->active.count == 0;
}

static void activate(turns *self, tail *one) {
    one->place = ACTIVE;
    one->turn = 0;
    join(&self->active, one);
}

static void wait_for_turn(turns *self, tail *one) {
    tail_close(one);
    one->place = WAITING;
    join(&self->waiting, one);
}

/* Active tails never exceed the limit, so closing idle ones suffices. */
static void make_room(turns *self) {
    while (self->idle.count > 0 && self->idle.count + self->active.count >= self->most_open) {
        turns_sleep(self, self->idle.first);
    }
}

tail *turns_next(turns *self) {
    while (self->waiting.count > 0 && self->active.count < self->most_open) {
        activate(self, self->waiting.first);
    }
    tail *one = self->active.first;
    if (one != NULL) {
        leave(one);
        if (tail_current(one)->file < 0) {
            make_room(self);
        }
    }
    return one;
}

void turns_wake(turns *self, tail *one) {
    if (one->place == IDLE && self->active.count < self->most_open) {
        activate(self, one);
    } else if (one->place == IDLE || one->place == ASLEEP) {
        wait_for_turn(self, one);
    }
}

void turns_again(turns *self, tail *one) {
    if (++one->turn >= TURN && self->waiting.count > 0) {
        wait_for_turn(self, one);
    } else {
        join(&self->active, one);
    }
}

void turns_rest(turns *self, tail *one) {
    one->place = IDLE;
    join(&self->idle, one);
}

void turns_sleep(turns *self, tail *one) {
    (void)self;
    leave(one);
    tail_close(one);
    one->place = ASLEEP;
}

static int has_grown(const tail *one) {
    struct stat what;
    return fstat(tail_current(one)->file, &what) != 0 || (uint64_t)what.st_size != tail_current(one)->offset;
}

void turns_wake_grown(turns *self, int64_t now, int64_t wait) {
    tail *next;
    for (tail *one = self->idle.first; one != NULL; one = next) {
        next = one->behind;
        if (has_grown(one) || tail_is_over(one, now, wait)) {
            turns_wake(self, one);
        }
    }
}
