#pragma once

#include <ATen/ATen.h>

#include <QByteArray>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <cstdint>
#include <cstring>
#include <functional>
#include <map>
#include <optional>
#include <string>

#include "orfeas/error.h"
#include "support/paths.h"
#include "support/require.h"

namespace orfeas::test {

inline std::string goldenPath(const std::string& relative) {
    return testData("golden/" + relative);
}

inline QByteArray readBytes(const std::string& path) {
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void writeBytes(const std::string& path, const QByteArray& bytes) {
    QFile file(QString::fromStdString(path));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

/** A safetensors file from a header and data; the length can be falsified. */
inline QByteArray safetensorsBytes(const QByteArray& header, const QByteArray& data, std::optional<std::uint64_t> length = {}) {
    const std::uint64_t claimed = length.value_or(static_cast<std::uint64_t>(header.size()));
    QByteArray bytes;
    for (int i = 0; i < 8; ++i) {
        bytes.append(static_cast<char>((claimed >> (8 * i)) & 0xff));
    }
    return bytes + header + data;
}

/** Writes tensors (F32 and F16) as a safetensors file. */
inline void writeSafetensors(const std::string& path, const std::map<std::string, at::Tensor>& tensors) {
    QByteArray header = "{";
    QByteArray data;
    for (const auto& [name, tensor] : tensors) {
        const at::Tensor values = tensor.contiguous();
        QByteArray shape;
        for (const std::int64_t size : values.sizes()) {
            shape += (shape.isEmpty() ? "" : ",") + QByteArray::number(static_cast<qlonglong>(size));
        }
        const QByteArray begin = QByteArray::number(data.size());
        data += QByteArray(static_cast<const char*>(values.const_data_ptr()), static_cast<qsizetype>(values.nbytes()));
        header += (header.size() > 1 ? ",\"" : "\"") + QByteArray::fromStdString(name) + "\":{\"dtype\":\"" +
                  (values.scalar_type() == at::kHalf ? "F16" : "F32") + "\",\"shape\":[" + shape + "],\"data_offsets\":[" + begin + "," +
                  QByteArray::number(data.size()) + "]}";
    }
    writeBytes(path, safetensorsBytes(header + "}", data));
}

/** The error that an action throws, if any. */
inline std::optional<Error> errorOf(const std::function<void()>& action) {
    try {
        action();
    } catch (const Error& error) {
        return error;
    }
    return std::nullopt;
}

/** Equal in type, shape and every bit. */
inline bool bitEqual(const at::Tensor& a, const at::Tensor& b) {
    const at::Tensor x = a.contiguous();
    const at::Tensor y = b.contiguous();
    return x.scalar_type() == y.scalar_type() && x.sizes() == y.sizes() &&
           (x.numel() == 0 || std::memcmp(x.const_data_ptr(), y.const_data_ptr(), x.nbytes()) == 0);
}

}  // namespace orfeas::test

/** Fails the test unless the action throws an Error of the code whose message contains each of the texts. */
#define VERIFY_ERROR(action, expectedCode, ...)                                                          \
    do {                                                                                                 \
        const auto caught = orfeas::test::errorOf([&] { (void)(action); });                              \
        QVERIFY2(caught.has_value(), "nothing was thrown");                                              \
        QVERIFY2(caught->code() == (expectedCode), caught->what());                                      \
        for (const std::string& expectedWords : std::initializer_list<std::string>{__VA_ARGS__}) {       \
            QVERIFY2(caught->message().find(expectedWords) != std::string::npos,                         \
                     qPrintable(QString::fromStdString(caught->message() + " lacks " + expectedWords))); \
        }                                                                                                \
    } while (false)
