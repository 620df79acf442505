#pragma once

#include <QTest>

namespace orfeas::test {

/** Milliseconds after which what a test waits for counts as never. Qt Test's own five seconds are soon over on a busy machine. */
inline constexpr int kPatience = 30'000;

}  // namespace orfeas::test

#undef QTRY_VERIFY
#undef QTRY_VERIFY2
#undef QTRY_COMPARE
#define QTRY_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT(expression, orfeas::test::kPatience)
#define QTRY_VERIFY2(expression, message) QTRY_VERIFY2_WITH_TIMEOUT(expression, message, orfeas::test::kPatience)
#define QTRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, orfeas::test::kPatience)
