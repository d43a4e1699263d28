/* SPDX-License-Identifier: Apache-2.0
 *
 *   driver FOLDER [GROUP]   runs all tests, or those of one group, on the libraries in that folder
 */
#include "rig.h"
#include "tests.h"

#include <signal.h>

const char *check_name = "";

static const struct {
    const char *name;
    void (*run)(void);
} groups[] = {
    {"kit", test_kit},
    {"components", test_components},
    {"template", test_template},
    {"udp", test_udp},
    {"sysstat", test_sysstat},
    {"file-read", test_file_read},
    {"file-resume", test_file_resume},
    {"file-model", test_file_model},
    {"file-write", test_file_write},
};

int main(int count, char **arguments) {
    if (count < 2) {
        fprintf(stderr, "usage: %s FOLDER [GROUP]\n", arguments[0]);
        return 2;
    }
    rig_folder = arguments[1];
    (void)signal(SIGPIPE, SIG_IGN); /* both as in a process with a Java runtime */
    (void)signal(SIGXFSZ, SIG_IGN);
    for (size_t i = 0; i < sizeof groups / sizeof groups[0]; i++) {
        if (count < 3 || strcmp(arguments[2], groups[i].name) == 0) {
            groups[i].run();
            printf("%s: good\n", groups[i].name);
        }
    }
    return 0;
}
