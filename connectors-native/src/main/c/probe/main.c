/* SPDX-License-Identifier: Apache-2.0 */
/* temblor-probe LIBRARY
 *
 * Loads a library, calls its entry function, and prints what it describes as one line of JSON. Ends with 0; or with 3 after a
 * sentence that says why the library is refused; or as the library makes it end, which is then a reason to refuse it, too. What the
 * library itself prints goes to standard error. */
#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "probe.h"

static FILE *out; /* the standard output, out of reach of the library */

_Noreturn void refuse(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    vfprintf(out, format, arguments);
    va_end(arguments);
    fputc('\n', out);
    fflush(out);
    _exit(3);
}

static void keep_output(void) {
    int copy = dup(STDOUT_FILENO);
    out = copy < 0 ? NULL : fdopen(copy, "w");
    if (out == NULL || dup2(STDERR_FILENO, STDOUT_FILENO) < 0) {
        perror("temblor-probe");
        exit(2);
    }
}

/* What the loader says, without the path in front of it. */
static const char *loader_message(const char *path) {
    const char *message = dlerror();
    size_t length = strlen(path);
    if (message == NULL) {
        return "the loader does not say why";
    }
    if (strncmp(message, path, length) == 0 && strncmp(message + length, ": ", 2) == 0) {
        message += length + 2;
    }
    return message;
}

static temblor_connector_entry_function find_entry(void *library) {
    void *symbol = dlsym(library, "temblor_connector_entry");
    temblor_connector_entry_function entry;
    if (symbol == NULL) {
        refuse("does not export temblor_connector_entry; it is no library of connectors, or hides all its symbols");
    }
    memcpy(&entry, &symbol, sizeof entry); /* C has no cast from an object to a function */
    return entry;
}

int main(int count, char **arguments) {
    if (count != 2) {
        fprintf(stderr, "usage: temblor-probe LIBRARY\n");
        return 2;
    }
    keep_output();
    check_file(arguments[1]);
    void *library = dlopen(arguments[1], RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) {
        refuse("cannot be loaded: %s", loader_message(arguments[1]));
    }
    const temblor_library *description = find_entry(library)(TEMBLOR_ABI_MAJOR, TEMBLOR_ABI_MINOR);
    if (description == NULL) {
        refuse("is not for this host: its entry function returns NULL to a host of version %u.%u", TEMBLOR_ABI_MAJOR,
               TEMBLOR_ABI_MINOR);
    }
    check_library(description);
    print_library(out, description);
    fflush(out);
    _exit(0); /* without the library's destructors */
}
