/* SPDX-License-Identifier: Apache-2.0
 *
 * JSON text. Numbers with fractions are put together of whole ones, because printf may write a decimal comma.
 */
#include "sysstat.h"

void json_begin(json *self) {
    self->out.length = 0;
    self->separate = 0;
}

/* A comma if one is due, and the key. */
static void lead(json *self, const char *key, const char *suffix) {
    if (self->separate) {
        text_put(&self->out, ",", 1);
    }
    self->separate = 1;
    if (key != NULL) {
        text_put(&self->out, "\"", 1);
        text_put(&self->out, key, strlen(key));
        text_put(&self->out, suffix, strlen(suffix));
        text_put(&self->out, "\":", 2);
    }
}

void json_open(json *self, const char *key, char bracket) {
    lead(self, key, "");
    text_put(&self->out, &bracket, 1);
    self->separate = 0;
}

void json_close(json *self, char bracket) {
    text_put(&self->out, &bracket, 1);
    self->separate = 1;
}

void json_number(json *self, const char *key, const char *suffix, uint64_t number) {
    char digits[24];
    lead(self, key, suffix);
    text_put(&self->out, digits, (size_t)snprintf(digits, sizeof digits, "%llu", (unsigned long long)number));
}

void json_thousandths(json *self, const char *key, const char *suffix, uint64_t number) {
    char digits[32];
    lead(self, key, suffix);
    int length = snprintf(
        digits, sizeof digits, "%llu.%03u", (unsigned long long)(number / 1000), (unsigned)(number % 1000));
    text_put(&self->out, digits, (size_t)length);
}

/* Names are of ASCII; whatever else stands there shows as a question mark. */
void json_string(json *self, const char *key, const char *string) {
    lead(self, key, "");
    text_put(&self->out, "\"", 1);
    for (; *string != '\0'; string++) {
        unsigned char c = (unsigned char)*string;
        if (c == '"' || c == '\\') {
            text_put(&self->out, "\\", 1);
        }
        text_put(&self->out, c < 0x20 || c > 0x7E ? "?" : string, 1);
    }
    text_put(&self->out, "\"", 1);
}
