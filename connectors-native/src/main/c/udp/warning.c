/* SPDX-License-Identifier: Apache-2.0
 *
 * Warnings that do not flood the log.
 */
#include "udp.h"

static const int64_t PAUSE_NS = 60000000000;

void warning_begin(warning *self, const temblor_host *host, const char *endpoint, const char *what) {
    self->host = host;
    self->endpoint = endpoint;
    self->what = what;
    self->untold = 0;
    self->told = 0;
}

void warning_finish(warning *self) {
    if (self->untold > 0) {
        temblor_logf(self->host, TEMBLOR_LOG_WARNING, "%s: %llu datagram%s %s", self->endpoint,
            (unsigned long long)self->untold, self->untold == 1 ? "" : "s", self->what);
        self->untold = 0;
        self->told = 1;
        self->told_at = self->host->monotonic_ns(self->host->instance);
    }
}

void warning_repeat(warning *self) {
    if (self->untold > 0 && (!self->told || self->host->monotonic_ns(self->host->instance) - self->told_at >= PAUSE_NS)) {
        warning_finish(self);
    }
}

void warning_add(warning *self, uint64_t times) {
    self->untold += times;
    warning_repeat(self);
}
