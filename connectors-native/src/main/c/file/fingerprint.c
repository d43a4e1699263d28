/* SPDX-License-Identifier: Apache-2.0
 *
 * The first bytes of a file, condensed, so that another file of the same name or inode number is not taken for it.
 */
#include "basics.h"

static fingerprint condense(const uint8_t *bytes, uint32_t length) {
    fingerprint made = {.length = length, .hash = 0xcbf29ce484222325u};
    for (uint32_t i = 0; i < length; i++) {
        made.hash = (made.hash ^ bytes[i]) * 0x100000001b3u;
    }
    return made;
}

fingerprint fingerprint_empty(void) {
    return condense(NULL, 0);
}

int fingerprint_of(int file, uint32_t most, fingerprint *to) {
    uint8_t bytes[FINGERPRINT_MOST];
    uint32_t length = 0;
    while (length < most) {
        ssize_t came = pread(file, bytes + length, most - length, length);
        if (came == 0) {
            break;
        }
        if (came < 0 && errno != EINTR) {
            return errno;
        }
        length += came > 0 ? (uint32_t)came : 0;
    }
    *to = condense(bytes, length);
    return 0;
}

int fingerprint_matches(const fingerprint *self, int file) {
    fingerprint now = {0};
    if (self->length == 0) {
        return 1;
    }
    int code = fingerprint_of(file, self->length, &now);
    if (code != 0) {
        errno = code;
        return -1;
    }
    return now.length == self->length && now.hash == self->hash;
}

int fingerprint_matches_path(const fingerprint *self, const char *path) {
    if (self->length == 0) {
        return 1;
    }
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0) {
        return -1;
    }
    int matches = fingerprint_matches(self, file);
    (void)close(file);
    return matches;
}
