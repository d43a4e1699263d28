/* SPDX-License-Identifier: Apache-2.0
 *
 * source.h - the source: source.c reads when it is polled, looking.c scans for files.
 */
#ifndef SOURCE_H
#define SOURCE_H

#include "file.h"
#include "reading.h"

struct file_source {
    const temblor_host *host;
    const settings *settings;
    const temblor_bell *bell;
    reports reports;
    folders folders;
    turns turns;
    roster roster;
    splits splits;
    map reached; /* marks by path: where reading stands in files of which the host may know no position; outlives an opening */
    map resume;  /* marks by path, until the first whole scan */
    int is_resuming;
    int64_t next_scan, next_look;
    int64_t nap_ns;
    temblor_error *error; /* of the present call */
};

int64_t source_now(const file_source *self);

/* Looks for files: TEMBLOR_MORE; TEMBLOR_OK if that was interrupted. */
temblor_status source_scan(file_source *self);

#endif
