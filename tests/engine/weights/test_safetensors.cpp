#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "support/test_registry.h"
#include "weight_test_support.h"
#include "weights/weight_source.h"

using namespace orfeas;
using namespace orfeas::test;

/** The safetensors reader: reads what is right, refuses in words whatever is wrong. */
class TestSafetensors : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] std::string path(const char* name) const { return m_folder.filePath(QLatin1String(name)).toStdString(); }

private Q_SLOTS:
    void readsEveryTypeAndAlignment();
    void readsGolden();
    void acceptsEmptyTensorsAndMetadata();
    void refusesBadFiles_data();
    void refusesBadFiles();
    void refusesOtherThings();
    void limitsTheNumberOfTensors();
};

void TestSafetensors::readsEveryTypeAndAlignment() {
    // A leading tensor of one byte puts all later ones on odd addresses.
    struct Case {
        const char* name;
        at::ScalarType dtype;
    };
    const std::vector<Case> cases{{"F64", at::kDouble}, {"F32", at::kFloat}, {"F16", at::kHalf},  {"BF16", at::kBFloat16},
                                  {"I64", at::kLong},   {"I32", at::kInt},   {"I16", at::kShort}, {"I8", at::kChar},
                                  {"U8", at::kByte},    {"BOOL", at::kBool}};
    for (const int shift : {0, 1}) {
        QByteArray header = "{\"shift\":{\"dtype\":\"U8\",\"shape\":[" + QByteArray::number(shift) + "],\"data_offsets\":[0," +
                            QByteArray::number(shift) + "]}";
        QByteArray data(shift, '\x07');
        std::map<std::string, at::Tensor> expected;
        for (const Case& entry : cases) {
            const at::Tensor values = at::arange(-3, 3, at::kFloat).to(entry.dtype).reshape({2, 3});
            const QByteArray bytes(static_cast<const char*>(values.const_data_ptr()), static_cast<qsizetype>(values.nbytes()));
            header += QByteArray(",\"") + entry.name + "\":{\"dtype\":\"" + entry.name + "\",\"shape\":[2,3],\"data_offsets\":[" +
                      QByteArray::number(data.size()) + "," + QByteArray::number(data.size() + bytes.size()) + "]}";
            data += bytes;
            expected[entry.name] = values;
        }
        header += "}";
        while (header.size() % 8 != 0) {
            header += " ";
        }
        writeBytes(path("types.safetensors"), safetensorsBytes(header, data));
        const auto source = openWeightSource(path("types.safetensors"));
        QCOMPARE(source->tensors().size(), cases.size() + 1);
        for (const auto& [name, values] : expected) {
            QVERIFY2(bitEqual(source->read(name), values), name.c_str());
        }
    }
}

void TestSafetensors::readsGolden() {
    // An independent parse of the header (Qt's JSON) gives the offsets to compare with.
    const std::string file = goldenPath("hy3d-2.0-tiny/model.safetensors");
    const QByteArray bytes = readBytes(file);
    QVERIFY(bytes.size() > 8);
    const qsizetype length =
        static_cast<unsigned char>(bytes[0]) | (static_cast<unsigned char>(bytes[1]) << 8) | (static_cast<unsigned char>(bytes[2]) << 16);
    const QJsonObject header = QJsonDocument::fromJson(bytes.mid(8, length)).object();
    const auto source = openWeightSource(file);
    QCOMPARE(source->tensors().size(), static_cast<std::size_t>(header.size()));
    QCOMPARE(source->description(), file);
    for (const auto& [name, info] : source->tensors()) {
        const QJsonObject entry = header[QString::fromStdString(name)].toObject();
        const auto begin = entry[QLatin1String("data_offsets")].toArray()[0].toInteger();
        const at::Tensor values = source->read(name);
        QCOMPARE(values.numel(), info.elementCount());
        QVERIFY(std::memcmp(values.const_data_ptr(), bytes.constData() + 8 + length + begin, values.nbytes()) == 0);
    }
    // A tensor outlives its source.
    at::Tensor survivor = openWeightSource(file)->read("model.latent_in.weight");
    QVERIFY(bitEqual(survivor, source->read("model.latent_in.weight")));
}

void TestSafetensors::acceptsEmptyTensorsAndMetadata() {
    const QByteArray header =
        "{\"__metadata__\":{\"format\":\"pt\"},\"empty\":{\"dtype\":\"F32\",\"shape\":[3,0],\"data_offsets\":[0,0]},"
        "\"scalar\":{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[0,4]}}";
    writeBytes(path("empty.safetensors"), safetensorsBytes(header, QByteArray(4, '\0')));
    const auto source = openWeightSource(path("empty.safetensors"));
    QCOMPARE(source->tensors().size(), std::size_t{2});
    QCOMPARE(source->read("empty").numel(), 0);
    QCOMPARE(source->read("scalar").item<float>(), 0.0F);
    VERIFY_ERROR(source->read("other"), ErrorCode::MissingTensor, "other", "empty.safetensors");
}

void TestSafetensors::refusesBadFiles_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("words");
    const int corrupt = static_cast<int>(ErrorCode::CorruptFile);
    const int unsupported = static_cast<int>(ErrorCode::UnsupportedFormat);
    const auto add = [](const char* name, const QByteArray& bytes, int code, const char* words) {
        QTest::newRow(name) << bytes << code << QString::fromUtf8(words);
    };
    // One tensor 'a' of type F32 with the given shape and offsets.
    const auto entry = [](const char* name, const char* shape, const char* offsets, const char* dtype = "F32") {
        return QByteArray("\"") + name + "\":{\"dtype\":\"" + dtype + "\",\"shape\":" + shape + ",\"data_offsets\":" + offsets + "}";
    };
    const auto one = [&](const char* shape, const char* offsets, int size, const char* dtype = "F32") {
        return safetensorsBytes("{" + entry("a", shape, offsets, dtype) + "}", QByteArray(size, '\1'));
    };
    const QByteArray good = "{" + entry("a", "[2]", "[0,8]") + "}";

    add("seven bytes", "1234567", corrupt, "too few");
    add("length beyond file", safetensorsBytes(good, QByteArray(8, '\1'), 5000), corrupt, "claims 5000 bytes");
    add("length wraps", safetensorsBytes(good, QByteArray(8, '\1'), ~std::uint64_t{0} - 3), corrupt, "claims");
    add("length too short", safetensorsBytes(good, QByteArray(8, '\1'), 10), corrupt, "no valid JSON");
    add("length zero", safetensorsBytes(good, {}, 0), corrupt, "does not begin");
    add("length huge", safetensorsBytes(good, {}, 17U << 20), corrupt, "more than");
    add("not JSON", safetensorsBytes("{\"a\":", {}), corrupt, "no valid JSON");
    add("two values", safetensorsBytes("{}{}", {}), corrupt, "no valid JSON");
    add("leading blank", safetensorsBytes(" {}", {}), corrupt, "does not begin");
    add("invalid UTF-8", safetensorsBytes("{\"\xff\xfe\":1}", {}), corrupt, "no valid JSON");
    add("entry is a number", safetensorsBytes("{\"a\":3}", {}), corrupt, "number");
    add("entry is null", safetensorsBytes("{\"a\":null}", {}), corrupt, "null");
    add("entry is a list", safetensorsBytes("{\"a\":[]}", {}), corrupt, "list");
    add("nested lists", safetensorsBytes("{" + entry("a", "[[2]]", "[0,8]") + "}", {}), corrupt, "list");
    add("deep nesting", safetensorsBytes("{\"a\":" + QByteArray(100000, '[') + QByteArray(100000, ']') + "}", {}), corrupt, "list");
    add("deep objects", safetensorsBytes(QByteArray("{\"a\":").repeated(1000) + "1" + QByteArray(1000, '}'), {}), corrupt, "property");
    add("wrong dtype", one("[2]", "[0,8]", 8, "F31"), unsupported, "'F31'");
    add("dtype of another size", one("[2]", "[0,8]", 8, "F16"), corrupt, "does not match");
    add("negative size", one("[-2]", "[0,8]", 8), corrupt, "negative");
    add("fractional size", one("[2.0]", "[0,8]", 8), corrupt, "whole");
    add("huge number", one("[99999999999999999999]", "[0,8]", 8), corrupt, "whole");
    add("size above int64", one("[9223372036854775808]", "[0,8]", 8), corrupt, "impossible size");
    add("product wraps to 4", one("[4194305,4194305,211106198978564]", "[0,16]", 16), corrupt, "does not match");
    add("product hidden by zero", one("[0,4611686018427387904,4611686018427387904]", "[0,0]", 0), corrupt, "does not match");
    add("bytes wrap", one("[4611686018427387906]", "[0,8]", 8), corrupt, "does not match");
    add("rank 9", one("[1,1,1,1,1,1,1,1,2]", "[0,8]", 8), corrupt, "more than 8 dimensions");
    add("offsets swapped", one("[2]", "[8,0]", 8), corrupt, "does not match");
    add("offsets wrap", one("[2]", "[18446744073709551608,0]", 8), corrupt, "does not match");
    add("end wraps", one("[2]", "[18446744073709551612,4]", 8), corrupt, "does not match");
    add("far away", one("[2]", "[9223372036854775800,9223372036854775808]", 8), corrupt, "truncated");
    add("one offset", one("[2]", "[0]", 8), corrupt, "no pair");
    add("three offsets", one("[2]", "[0,8,16]", 8), corrupt, "more than two");
    add("truncated", one("[2]", "[0,8]", 7), corrupt, "truncated");
    add("trailing bytes", one("[2]", "[0,8]", 9), corrupt, "longer than");
    add("hole at the start", one("[2]", "[4,12]", 12), corrupt, "hole");
    add("hole between", safetensorsBytes("{" + entry("a", "[2]", "[0,8]") + "," + entry("b", "[1]", "[12,16]") + "}", QByteArray(16, '\1')),
        corrupt, "hole");
    add("overlap", safetensorsBytes("{" + entry("a", "[2]", "[0,8]") + "," + entry("b", "[2]", "[4,12]") + "}", QByteArray(12, '\1')),
        corrupt, "overlaps");
    add("shared bytes", safetensorsBytes("{" + entry("a", "[2]", "[0,8]") + "," + entry("b", "[2]", "[0,8]") + "}", QByteArray(8, '\1')),
        corrupt, "overlaps");
    add("duplicate tensor",
        safetensorsBytes("{" + entry("a", "[2]", "[0,8]") + "," + entry("a", "[2]", "[0,8]") + "}", QByteArray(8, '\1')), corrupt, "twice");
    add("duplicate property",
        safetensorsBytes("{\"a\":{\"dtype\":\"F32\",\"dtype\":\"F16\",\"shape\":[2],\"data_offsets\":[0,8]}}", QByteArray(8, '\1')),
        corrupt, "two values");
    add("unknown property",
        safetensorsBytes("{\"a\":{\"dtype\":\"F32\",\"strides\":[2],\"shape\":[2],\"data_offsets\":[0,8]}}", QByteArray(8, '\1')), corrupt,
        "unknown property");
    add("property missing", safetensorsBytes("{\"a\":{\"dtype\":\"F32\",\"shape\":[2]}}", {}), corrupt, "without");
    add("shape is text", safetensorsBytes("{\"a\":{\"shape\":\"2\",\"dtype\":\"F32\",\"data_offsets\":[0,8]}}", {}), corrupt, "text");
    add("metadata number", safetensorsBytes("{\"__metadata__\":{\"a\":1}}", {}), corrupt, "number");
    add("metadata twice", safetensorsBytes("{\"__metadata__\":{},\"__metadata__\":{}}", {}), corrupt, "two __metadata__");
    add("metadata key twice", safetensorsBytes("{\"__metadata__\":{\"a\":\"\",\"a\":\"\"}}", {}), corrupt, "twice");
}

void TestSafetensors::refusesBadFiles() {
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    QFETCH(QString, words);
    writeBytes(path("bad.safetensors"), bytes);
    VERIFY_ERROR(openWeightSource(path("bad.safetensors")), static_cast<ErrorCode>(code), words.toStdString(), "bad.safetensors");
}

void TestSafetensors::refusesOtherThings() {
    VERIFY_ERROR(openWeightSource(path("absent.safetensors")), ErrorCode::FileNotFound, "absent.safetensors");
    VERIFY_ERROR(openWeightSource(m_folder.path().toStdString()), ErrorCode::UnsupportedFormat, "not a file");
    writeBytes(path("empty"), {});
    VERIFY_ERROR(openWeightSource(path("empty")), ErrorCode::UnsupportedFormat, "empty");
    writeBytes(path("picture.png"), QByteArray("\x89PNG\r\n\x1a\n", 8) + QByteArray(100, 'x'));
    VERIFY_ERROR(openWeightSource(path("picture.png")), ErrorCode::UnsupportedFormat, "neither");
    writeBytes(path("pointer.safetensors"), "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 3\n");
    VERIFY_ERROR(openWeightSource(path("pointer.safetensors")), ErrorCode::UnsupportedFormat, "Git LFS");
}

void TestSafetensors::limitsTheNumberOfTensors() {
    const auto headerOf = [](int count) {
        QByteArray header = "{";
        for (int i = 0; i < count; ++i) {
            header += (i ? ",\"t" : "\"t") + QByteArray::number(i) + "\":{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[0,0]}";
        }
        return header + "}";
    };
    writeBytes(path("many.safetensors"), safetensorsBytes(headerOf(100'000), {}));
    QCOMPARE(openWeightSource(path("many.safetensors"))->tensors().size(), std::size_t{100'000});
    writeBytes(path("more.safetensors"), safetensorsBytes(headerOf(100'001), {}));
    VERIFY_ERROR(openWeightSource(path("more.safetensors")), ErrorCode::CorruptFile, "more than 100000 tensors");
}

ORFEAS_TEST(TestSafetensors, QCoreApplication)
#include "test_safetensors.moc"
