/* SPDX-License-Identifier: Apache-2.0 */
/* A codec that only decodes. */
#include <stdlib.h>
#include <string.h>
#include "temblor_connector.h"

#define TEXT(literal) {literal, sizeof(literal) - 1}

static temblor_status create(const temblor_host *host, uint32_t role, const char *settings, uint64_t length,
                             temblor_instance **instance, temblor_error *error) {
    (void)host, (void)role, (void)settings, (void)length, (void)error;
    *instance = (temblor_instance *)malloc(1);
    return TEMBLOR_OK;
}

static void destroy(temblor_instance *instance) { free(instance); }

static temblor_status decode(temblor_instance *self, const uint8_t *bytes, uint64_t length, temblor_buffer *json, temblor_error *error) {
    (void)self, (void)bytes, (void)length, (void)error;
    memcpy(json->data, "null", 4);
    json->length = 4;
    return TEMBLOR_OK;
}

static const temblor_codec codec = {.size = sizeof(temblor_codec), .decode = decode};
static const temblor_component component = {.size = sizeof(temblor_component), .roles = TEMBLOR_CODEC, .name = TEXT("one-way"),
                                            .summary = TEXT("Makes null of everything"), .create = create, .destroy = destroy,
                                            .codec = &codec};
static const temblor_component *const components[] = {&component};
static const temblor_library library = {.magic = TEMBLOR_MAGIC, .size = sizeof(temblor_library), .abi_major = 1,
                                        .component_count = 1, .name = TEXT("one_way"), .components = components};

TEMBLOR_EXPORT const temblor_library *temblor_connector_entry(uint32_t host_major, uint32_t host_minor) {
    (void)host_major, (void)host_minor;
    return &library;
}
