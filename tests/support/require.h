#pragma once

#include <chrono>
#include <functional>
#include <source_location>
#include <string_view>

#include "support/patience.h"

/**
 * Conditions in helpers and fixtures. QVERIFY there would only return from the helper, and the test would go on without what it needs:
 * these record the failure and throw, which ends the test.
 */
namespace orfeas::test {

void require(bool holds, std::string_view what, std::source_location where = std::source_location::current());

/** Handles events until the condition holds. The time is an end for what hangs, and not something to measure by. */
void await(const std::function<bool()>& condition, std::string_view what, std::chrono::milliseconds timeout = std::chrono::minutes(4),
           std::source_location where = std::source_location::current());

}  // namespace orfeas::test

#define REQUIRE(condition) ::orfeas::test::require(static_cast<bool>(condition), #condition)
#define REQUIRE_SOON(condition) ::orfeas::test::await([&] { return static_cast<bool>(condition); }, #condition)
