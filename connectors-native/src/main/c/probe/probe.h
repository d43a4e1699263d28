/* SPDX-License-Identifier: Apache-2.0 */
/* The parts of the probe, which loads a library that nobody trusts yet, in a process of its own. */
#ifndef TEMBLOR_PROBE_H
#define TEMBLOR_PROBE_H

#include <stdarg.h>
#include <stdio.h>
#include "temblor_connector.h"

/* Says why the library is refused, and ends the process with status 3. */
_Noreturn void refuse(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Refuses what is no library of this machine, before the loader would with less understandable words. */
void check_file(const char *path);

/* Refuses a description that breaks the contract. */
void check_library(const temblor_library *library);

/* Prints the description as one line of JSON. */
void print_library(FILE *out, const temblor_library *library);

#endif
