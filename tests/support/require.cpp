#include "support/require.h"

#include <QTest>
#include <stdexcept>
#include <string>

namespace orfeas::test {

void require(bool holds, std::string_view what, std::source_location where) {
    if (!holds) {
        const std::string text(what);
        QTest::qFail(text.c_str(), where.file_name(), static_cast<int>(where.line()));
        throw std::runtime_error(text);
    }
}

void await(const std::function<bool()>& condition, std::string_view what, std::chrono::milliseconds timeout, std::source_location where) {
    require(QTest::qWaitFor(condition, static_cast<int>(timeout.count())), what, where);
}

}  // namespace orfeas::test
