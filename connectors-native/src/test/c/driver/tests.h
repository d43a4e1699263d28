/* SPDX-License-Identifier: Apache-2.0
 *
 * tests.h - the groups of tests that driver.c runs.
 */
#ifndef TESTS_H
#define TESTS_H

void test_kit(void);
void test_components(void);
void test_template(void);
void test_udp(void);
void test_sysstat(void);
void test_file_read(void);
void test_file_resume(void);
void test_file_model(void);
void test_file_write(void);

#endif
