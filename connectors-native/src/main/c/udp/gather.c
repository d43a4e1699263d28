/* SPDX-License-Identifier: Apache-2.0
 *
 * Lets datagrams come together before they are read. To sleep and be woken takes as long as to read ten of them, for this thread and
 * again for each one behind it: so while many come, the source does not wait for the next one, but for a while. Who sends little is
 * read at once.
 */
#include "udp.h"

#include <time.h>

static const int64_t LONGEST_NS = 500000; /* for so long a datagram may have to wait for others */
static const int64_t LATE_NS = 50000;     /* Linux wakes later by so much, to wake several threads at once */
static const int64_t SHORTEST_NS = 1000;
static const int64_t WORTHWHILE = 3; /* for fewer it sleeps no less */
static const int64_t ENOUGH = 64;    /* more hardly save anything */

void gather_begin(gather *self, int64_t buffer, int64_t now_ns) {
    /* What comes at a byte each nanosecond, 8 Gbit/s, fills half of the buffer at most. */
    self->longest_ns = buffer / 2 < LONGEST_NS ? buffer / 2 : LONGEST_NS;
    self->nap_ns = 0;
    self->looked_at = now_ns;
}

void gather_learn(gather *self, uint32_t datagrams, int64_t now_ns) {
    int64_t passed = now_ns - self->looked_at;
    int64_t expected = passed <= 0 ? 0 : datagrams * self->longest_ns / passed;
    self->looked_at = now_ns;
    self->nap_ns = expected < WORTHWHILE ? 0 : expected > ENOUGH ? ENOUGH * passed / datagrams : self->longest_ns;
}

void gather_nap(const gather *self, uint64_t most_ns) {
    int64_t nap = self->nap_ns < (int64_t)most_ns ? self->nap_ns : (int64_t)most_ns;
    if (nap > 0) {
        struct timespec sleep = {.tv_nsec = (long)(nap > LATE_NS + SHORTEST_NS ? nap - LATE_NS : SHORTEST_NS)};
        (void)nanosleep(&sleep, NULL);
    }
}
