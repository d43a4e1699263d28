/* SPDX-License-Identifier: Apache-2.0
 *
 * Memory for small things. Systems promise more memory than they have, so that it never fails here in practice; if it does,
 * nothing in the process could go on.
 */
#include "basics.h"

#include <stdlib.h>

static void *sure(void *bytes) {
    if (bytes == NULL) {
        fputs("temblor: no memory for names of files\n", stderr);
        abort();
    }
    return bytes;
}

void *memory(size_t bytes) {
    return sure(calloc(1, bytes > 0 ? bytes : 1));
}

void *memory_grown(void *before, size_t bytes) {
    return sure(realloc(before, bytes));
}

char *copied(const char *string) {
    size_t length = strlen(string) + 1;
    return memcpy(memory(length), string, length);
}

char *joined(const char *folder, const char *name) {
    size_t length = strlen(folder);
    const char *between = length > 0 && folder[length - 1] == '/' ? "" : "/";
    size_t all = length + strlen(between) + strlen(name) + 1;
    char *path = memory(all);
    (void)snprintf(path, all, "%s%s%s", folder, between, name);
    return path;
}
