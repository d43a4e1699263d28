/* SPDX-License-Identifier: Apache-2.0
 *
 * Numbers for splits, the lowest first.
 */
#include "reading.h"

int splits_take(splits *self) {
    while (self->lowest < TEMBLOR_MOST_SPLITS && self->taken[self->lowest]) {
        self->lowest++;
    }
    if (self->lowest == TEMBLOR_MOST_SPLITS) {
        return -1;
    }
    self->taken[self->lowest] = 1;
    return (int)self->lowest++;
}

void splits_release(splits *self, int split) {
    if (split >= 0) {
        self->taken[split] = 0;
        self->lowest = (uint32_t)split < self->lowest ? (uint32_t)split : self->lowest;
    }
}
