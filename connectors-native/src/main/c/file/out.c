/* SPDX-License-Identifier: Apache-2.0
 *
 * A file that is open for writing.
 */
#include "writing.h"

#include <stdlib.h>
#include <sys/stat.h>

int out_open(out *self, const char *path, int flags, int appends, uint64_t position) {
    memset(self, 0, sizeof *self);
    self->path = path;
    self->appends = appends;
    self->position = position;
    self->file = open(path, O_WRONLY | O_CLOEXEC | O_NONBLOCK | (appends ? O_APPEND : 0) | flags, 0666);
    if (self->file < 0) {
        return errno;
    }
    int what = found_at(path, &self->identity);
    if (what < 0) {
        int code = errno;
        (void)out_close(self);
        return code;
    }
    self->is_regular = what;
    return 0;
}

int out_close(out *self) {
    int code = close(self->file) == 0 || errno == EINTR ? 0 : errno;
    self->file = -1;
    return code;
}

uint64_t out_size(const out *self) {
    struct stat what;
    return self->is_regular && fstat(self->file, &what) == 0 ? (uint64_t)what.st_size : 0;
}

int out_empty(out *self) {
    return out_size(self) > 0 && ftruncate(self->file, 0) != 0 ? errno : 0;
}

/* Whether to try again after this errno. */
static int goes_on(const out *self, int code, const temblor_bell *bell) {
    return code == EINTR || (code == EAGAIN && temblor_wait(bell, self->file, POLLOUT, UINT64_MAX) >= 0);
}

int out_write(out *self, const uint8_t *bytes, uint64_t length, uint64_t *written, const temblor_bell *bell) {
    int code = 0;
    *written = 0;
    self->dirty = 1;
    while (*written < length && code == 0) {
        size_t rest = (size_t)(length - *written);
        ssize_t done = self->appends ? write(self->file, bytes + *written, rest)
                                     : pwrite(self->file, bytes + *written, rest, (off_t)(self->position + *written));
        code = done < 0 ? errno : 0;
        *written += done > 0 ? (uint64_t)done : 0;
        if (code != 0 && goes_on(self, code, bell)) {
            code = 0;
        }
    }
    if (code == 0) {
        self->position += *written;
    }
    return code;
}

int out_force(out *self) {
#if defined(__linux__)
    int code = self->dirty && self->is_regular && fdatasync(self->file) != 0 ? errno : 0;
#else
    int code = self->dirty && self->is_regular && fsync(self->file) != 0 ? errno : 0;
#endif
    self->dirty = code != 0;
    return code;
}

int out_is_replaced(const out *self) {
    found now;
    return self->is_regular && self->appends
           && !(found_at(self->path, &now) == 1 && key_equals(&now.key, &self->identity.key));
}

torn out_torn(out *self, uint64_t before, uint64_t written, uint64_t whole) {
    torn made = {.is_set = self->is_regular, .key = self->identity.key};
    if (self->appends) {
        made.size = before + written;
        made.whole = before + whole;
    } else {
        made.size = self->position + written > before ? self->position + written : before;
        self->position += whole;
        made.whole = self->position > before ? self->position : before;
    }
    return made;
}

int out_mend(const char *path, const torn *what) {
    found now;
    if (!what->is_set || what->size == what->whole) {
        return 1;
    }
    int is = found_at(path, &now);
    if (is < 0) {
        return -1;
    }
    if (is == 0 || !key_equals(&now.key, &what->key) || now.size != what->size) {
        return 0;
    }
    return truncate(path, (off_t)what->whole) == 0 ? 1 : -1;
}
