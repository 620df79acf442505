#include <QCoreApplication>
#include "ckpt_builder.h"
#include "support/test_registry.h"
#include "weight_test_support.h"
#include "weights/weight_source.h"

using namespace orfeas;
using namespace orfeas::test;

/** The reader of PyTorch checkpoints: bit-equal values, and nothing but data. */
class TestCkpt : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::string write(const QByteArray& bytes) {
        const std::string path = m_folder.filePath(QStringLiteral("model.ckpt")).toStdString();
        writeBytes(path, bytes);
        return path;
    }
    std::shared_ptr<const WeightSource> open(const QByteArray& bytes) { return openWeightSource(write(bytes)); }

private Q_SLOTS:
    void equalsSafetensors();
    void readsViews();
    void readsOtherInstructions();
    void readsZip64();
    void refusesBadPickles_data();
    void refusesBadPickles();
    void refusesBadTensors_data();
    void refusesBadTensors();
    void refusesBadArchives_data();
    void refusesBadArchives();
    void limitsSharedDicts();
};

void TestCkpt::equalsSafetensors() {
    const auto ckpt = openWeightSource(goldenPath("hy3d-2.1-tiny/model.ckpt"));
    const auto safetensors = openWeightSource(goldenPath("hy3d-2.1-tiny/model.safetensors"));
    QCOMPARE(ckpt->tensors().size(), safetensors->tensors().size());
    QVERIFY(ckpt->tensors().size() > 100);
    for (const auto& [name, info] : safetensors->tensors()) {
        QVERIFY2(ckpt->tensors().contains(name), name.c_str());
        QVERIFY2(ckpt->tensors().at(name).shape == info.shape, name.c_str());
        QVERIFY2(bitEqual(ckpt->read(name), safetensors->read(name)), name.c_str());
        QVERIFY2(bitEqual(ckpt->readTo(name, at::kCPU, at::kHalf), safetensors->readTo(name, at::kCPU, at::kHalf)), name.c_str());
    }
}

void TestCkpt::readsViews() {
    const at::Tensor storage = at::arange(6, at::kFloat);
    const auto view = [&](const PickleTensor& tensor) { return open(checkpointOf(pickleOf(pickleTensor(tensor))))->read("a"); };
    QVERIFY(bitEqual(view({}), storage.view({2, 3})));
    QVERIFY(bitEqual(view({.shape = {3, 2}, .strides = {1, 3}}), storage.view({2, 3}).t()));
    QVERIFY(bitEqual(view({.offset = 1, .shape = {2}, .strides = {4}}), storage.slice(0, 1, 6, 4)));
    QVERIFY(bitEqual(view({.offset = 5, .shape = {}, .strides = {}}), storage[5]));
    QVERIFY(bitEqual(view({.offset = 6, .shape = {0, 3}, .strides = {3, 1}}), at::empty({0, 3})));
    // A transposed view arrives contiguous where it is loaded to.
    const auto source = open(checkpointOf(pickleOf(pickleTensor({.shape = {3, 2}, .strides = {1, 3}}))));
    QVERIFY(source->readTo("a", at::kCPU, at::kFloat).is_contiguous());
    QVERIFY(bitEqual(source->readTo("a", at::kCPU, at::kFloat), storage.view({2, 3}).t()));
}

void TestCkpt::readsOtherInstructions() {
    const QByteArray tensor = pickleTensor({});
    // A module's state dict: an OrderedDict with attributes, of parameters, among other data; memo, frame, short texts, STACK_GLOBAL.
    const QByteArray pickle = QByteArray("\x80\x04\x95") + littleEndian(9, 8) + "}\x94(" + "\x8c\x05model" + "\x8c\x0b" + "collections" +
                              "\x8c\x0bOrderedDict" + "\x93)R\x94(" + pickleText("w") + "ctorch._utils\n_rebuild_parameter\n(" + tensor +
                              "\x88" + ")tR" + "u}" + pickleText("_metadata") + "}sb" + pickleText("epoch") + "K\x07" + pickleText("loss") +
                              "G" + QByteArray(8, '\0') + pickleText("list") + "](K\x01Ne" + pickleText("again") + "h\x01" + "u.";
    const auto source = open(checkpointOf(pickle));
    QCOMPARE(source->tensors().size(), std::size_t{2});
    QVERIFY(bitEqual(source->read("model.w"), at::arange(6, at::kFloat).view({2, 3})));
    QVERIFY(bitEqual(source->read("again.w"), source->read("model.w")));
    VERIFY_ERROR(source->read("model.v"), ErrorCode::MissingTensor, "model.v");
}

void TestCkpt::readsZip64() {
    QByteArray storage(24, '\0');
    const auto archive = [&](bool record64, bool end64) {
        return zipBytes({{"m/data.pkl", pickleOf(pickleTensor({}))}, {.name = "m/data/0", .data = storage, .zip64 = record64}}, end64);
    };
    for (const auto& [record64, end64] : {std::pair(false, false), {true, false}, {false, true}, {true, true}}) {
        QVERIFY(bitEqual(open(archive(record64, end64))->read("a"), at::zeros({2, 3})));
    }
    // A comment after the end is part of the format.
    QByteArray commented = archive(false, false);
    commented.replace(commented.size() - 2, 2, littleEndian(3, 2) + "abc");
    QCOMPARE(open(commented)->tensors().size(), std::size_t{1});
}

void TestCkpt::refusesBadPickles_data() {
    QTest::addColumn<QByteArray>("pickle");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("words");
    const int corrupt = static_cast<int>(ErrorCode::CorruptFile);
    const int unsupported = static_cast<int>(ErrorCode::UnsupportedFormat);
    const auto add = [](const char* name, const QByteArray& pickle, int code, const char* words) {
        QTest::newRow(name) << pickle << code << QString::fromUtf8(words);
    };
    const QByteArray start("\x80\x02");
    add("os.system", pickleOf("cos\nsystem\n(" + pickleText("touch /tmp/orfeas-was-here") + "tR"), unsupported, "'os.system'");
    add("posix.system by STACK_GLOBAL", QByteArray("\x80\x04") + "\x8c\x05posix\x8c\x06system\x93.", unsupported, "'posix.system'");
    add("builtins.eval", pickleOf("cbuiltins\neval\n(" + pickleText("1") + "tR"), unsupported, "'builtins.eval'");
    add("getattr", pickleOf("c__builtin__\ngetattr\n"), unsupported, "'__builtin__.getattr'");
    add("torch.load", pickleOf("ctorch\nload\n"), unsupported, "'torch.load'");
    add("jit", pickleOf("ctorch.jit\n_wrap\n"), unsupported, "'torch.jit._wrap'");
    add("name with escapes", pickleOf("co\x1b[2J\nx\n"), unsupported, "'o?[2J.x'");
    add("newer rebuild", pickleOf("ctorch._utils\n_rebuild_tensor_v3\n"), unsupported, "_rebuild_tensor_v3");
    add("numpy", pickleOf("cnumpy.core.multiarray\nscalar\n"), unsupported, "numpy.core.multiarray.scalar");
    add("INST", pickleOf("(ios\nsystem\n"), unsupported, "0x69");
    add("OBJ", pickleOf("(o"), unsupported, "0x6f");
    add("NEWOBJ", pickleOf("\x81"), unsupported, "0x81");
    add("EXT1", pickleOf(QByteArray("\x82\x01")), unsupported, "0x82");
    add("PERSID", pickleOf("P0\n"), unsupported, "0x50");
    add("DUP", pickleOf("2"), unsupported, "0x32");
    add("unknown instruction", pickleOf("\xff"), unsupported, "0xff");
    add("nested PROTO", pickleOf(QByteArray("\x80\x02N")), unsupported, "0x80");
    add("protocol 0", "(dp0\n.", unsupported, "protocol 0");
    add("protocol 6", "\x80\x06}.", unsupported, "protocol 6");
    add("attributes of a dict", start + "}}b.", unsupported, "attributes");
    add("empty", "", unsupported, "protocol");
    add("one byte", "\x80", corrupt, "cut off");
    add("no STOP", start + "}", corrupt, "cut off");
    add("text beyond end", start + "}X\xff\xff\xff\xffz", corrupt, "cut off");
    add("8-byte length wraps", start + "}\x8d" + QByteArray(8, '\xff') + "z", corrupt, "cut off");
    add("endless name", start + "cos", corrupt, "without an end");
    add("trailing", start + "}.}", corrupt, "after its end");
    add("two values", start + "}}.", corrupt, "after its end");
    add("open group", start + "(}.", corrupt, "after its end");
    add("stack underflow", start + "s.", corrupt, "more values than");
    add("pop below a mark", start + "}NN(s.", corrupt, "more values than");
    add("no mark", start + "}NNu.", corrupt, "never began");
    add("odd items", start + "}(NNNu.", corrupt, "no dict");
    add("items of a list", start + "](NNu.", corrupt, "no dict");
    add("append to a dict", start + "}Na.", corrupt, "no list");
    add("recall unset", start + "h\x05.", corrupt, "never stored");
    add("recall far", start + "j\xff\xff\xff\xff.", corrupt, "never stored");
    add("memo far", start + "}r\xff\xff\xff\xff.", corrupt, "too many");
    add("memo of nothing", start + "q\x01.", corrupt, "more values than");
    add("deep", start + QByteArray(100, '('), corrupt, "too deeply");
    add("many values", start + QByteArray(600'000, 'N'), corrupt, "too many");
    add("many stack entries", start + QByteArray("}q\x01") + QByteArray("h\x01").repeated(600'000), corrupt, "too many");
    add("long number", start + "\x8a\x09" + QByteArray(9, '\x01') + ".", corrupt, "64 bits");
    add("no dict", start + "N.", corrupt, "no dict");
    add("calls a number", pickleOf("K\x01)R"), corrupt, "do not fit");
    add("calls with a list", pickleOf("ccollections\nOrderedDict\n]R"), corrupt, "no tuple");
    add("OrderedDict of a list", pickleOf("ccollections\nOrderedDict\n]\x85R"), corrupt, "do not fit");
    add("parameter of nothing", pickleOf("ctorch._utils\n_rebuild_parameter\n)R"), corrupt, "do not fit");
    add("tensor of nothing", pickleOf("ctorch._utils\n_rebuild_tensor_v2\n)R"), corrupt, "without its storage");
    add("storage of nothing", pickleOf("NQ"), corrupt, "five properties");
    add("storage of nulls", pickleOf("(NNNNNtQ"), corrupt, "wrong type");
    add("class by number", start + "K\x01K\x02\x93.", corrupt, "no text");
    add("tensor twice", start + "}" + pickleText("a") + pickleTensor({}) + "s" + pickleText("a") + pickleTensor({}) + "s.", corrupt,
        "twice");
    add("long tensor name", pickleOf(pickleTensor({}), QByteArray(600, 'n')), corrupt, "600 bytes");
}

void TestCkpt::refusesBadPickles() {
    QFETCH(QByteArray, pickle);
    QFETCH(int, code);
    QFETCH(QString, words);
    VERIFY_ERROR(open(checkpointOf(pickle)), static_cast<ErrorCode>(code), words.toStdString(), "model.ckpt");
    QVERIFY(!QFile::exists(QStringLiteral("/tmp/orfeas-was-here")));
}

void TestCkpt::refusesBadTensors_data() {
    QTest::addColumn<QByteArray>("tensor");
    QTest::addColumn<QString>("words");
    const auto add = [](const char* name, const PickleTensor& tensor, const char* words) {
        QTest::newRow(name) << pickleTensor(tensor) << QString::fromUtf8(words);
    };
    constexpr std::int64_t kHuge = std::int64_t{1} << 62;
    add("no record", {.key = "1"}, "missing");
    add("key that climbs", {.key = "../data.pkl"}, "missing");
    add("endless key", {.key = QByteArray(100, '0')}, "endless key");
    add("storage too large", {.elements = 7}, "24 bytes");
    add("storage too small", {.elements = 5}, "24 bytes");
    add("storage of another type", {.storageClass = "torch\nHalfStorage\n"}, "24 bytes");
    add("storage wraps", {.elements = kHuge + 6}, "24 bytes");
    add("negative storage", {.elements = -6}, "offset that is none");
    add("offset beyond", {.offset = 1}, "beyond");
    add("offset wraps", {.offset = std::numeric_limits<std::int64_t>::max()}, "beyond");
    add("negative offset", {.offset = -1}, "offset that is none");
    add("empty beyond", {.offset = 7, .shape = {0}, .strides = {1}}, "beyond");
    add("shape beyond", {.shape = {3, 3}}, "beyond");
    add("stride beyond", {.strides = {4, 1}}, "beyond");
    add("stride wraps", {.shape = {3, 2}, .strides = {std::numeric_limits<std::int64_t>::max(), 1}}, "beyond");
    add("negative stride", {.strides = {-3, 1}}, "size or an offset");
    add("negative size", {.shape = {-2, -3}}, "size or an offset");
    add("repeats values", {.shape = {1'000'000'000, 1'000'000}, .strides = {0, 0}}, "beyond");
    add("product wraps", {.shape = {4194305, 4194305, 211106198978564}, .strides = {0, 0, 0}}, "beyond");
    add("fewer strides", {.shape = {2, 3}, .strides = {3}}, "strides");
    add("rank 9", {.shape = {1, 1, 1, 1, 1, 1, 1, 1, 1}, .strides = {1, 1, 1, 1, 1, 1, 1, 1, 1}}, "at most 8");
}

void TestCkpt::refusesBadTensors() {
    QFETCH(QByteArray, tensor);
    QFETCH(QString, words);
    VERIFY_ERROR(open(checkpointOf(pickleOf(tensor))), ErrorCode::CorruptFile, words.toStdString(), "model.ckpt");
}

void TestCkpt::refusesBadArchives_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("words");
    const int corrupt = static_cast<int>(ErrorCode::CorruptFile);
    const int unsupported = static_cast<int>(ErrorCode::UnsupportedFormat);
    const auto add = [](const char* name, const QByteArray& bytes, int code, const char* words) {
        QTest::newRow(name) << bytes << code << QString::fromUtf8(words);
    };
    const QByteArray pickle = pickleOf(pickleTensor({}));
    const QByteArray storage(24, '\0');
    const ZipPart data{"m/data.pkl", pickle};
    const QByteArray good = zipBytes({data, {"m/data/0", storage}});
    add("no zip", "this is no archive at all", unsupported, "neither");
    add("old PyTorch format", QByteArray::fromHex("80028a0a6cfc9c46f9206aa85019") + ".", unsupported, "PyTorch 1.6");
    add("only a signature", "PK\x03\x04", corrupt, "no directory");
    add("truncated", good.left(good.size() / 2), corrupt, "no directory");
    add("last byte lost", good.left(good.size() - 1), corrupt, "no directory");
    add("bytes before", "PK\x03\x04" + good, corrupt, "does not lie where");
    add("bytes after", good + "x", corrupt, "no directory");
    add("deflated", zipBytes({{.name = "m/data.pkl", .data = pickle, .method = 8}}), unsupported, "compressed (method 8)");
    add("encrypted", zipBytes({{.name = "m/data.pkl", .data = pickle, .flags = 1}}), unsupported, "encrypted");
    add("no pickle", zipBytes({{"m/other", "x"}}), unsupported, "no PyTorch checkpoint");
    add("no folder", zipBytes({{"data.pkl", pickle}}), unsupported, "no PyTorch checkpoint");
    add("two checkpoints", zipBytes({data, {"n/data.pkl", pickle}}), corrupt, "two checkpoints");
    add("record twice", zipBytes({data, data}), corrupt, "twice");
    add("same bytes twice", zipBytes({data, {.name = "m/data/0", .data = storage, .claimedOffset = 0}}), corrupt, "contradict");
    add("overlap", zipBytes({{.name = "m/data/0", .data = storage, .claimedSize = 40}, data}), corrupt, "overlap");
    add("beyond", zipBytes({data, {.name = "m/data/0", .data = storage, .claimedSize = 25}}), corrupt, "beyond");
    add("beyond, zip64",
        zipBytes({data, {.name = "m/data/0", .data = storage, .zip64 = true, .claimedSize = -2 + (std::int64_t{1} << 62)}}), corrupt,
        "beyond");
    add("header beyond", zipBytes({data, {.name = "m/data/0", .data = storage, .claimedOffset = 1'000'000}}), corrupt, "does not lie");
    add("header wraps",
        zipBytes({data, {.name = "m/data/0", .data = storage, .zip64 = true, .claimedOffset = std::numeric_limits<std::int64_t>::max()}}),
        corrupt, "does not lie");
    add("other local name", zipBytes({data, {.name = "m/data/0", .data = storage, .localName = "m/data/1"}}), corrupt, "contradict");
    add("big-endian", zipBytes({data, {"m/byteorder", "big"}, {"m/data/0", storage}}), unsupported, "big-endian");
    QByteArray split = good;
    split[split.size() - 18] = 1;
    add("split", split, unsupported, "split");
    QByteArray count = good;
    count[count.size() - 14] = 3;
    count[count.size() - 12] = 3;
    add("count too large", count, corrupt, "no entry");
    count[count.size() - 14] = 1;
    count[count.size() - 12] = 1;
    add("count too small", count, corrupt, "another length");
    QByteArray far = zipBytes({data, {"m/data/0", storage}}, true);
    far.replace(far.size() - 22 - 12, 8, QByteArray(8, '\xff'));
    add("zip64 record beyond", far, corrupt, "zip64");
    QByteArray many = zipBytes({data, {"m/data/0", storage}}, true);
    many.replace(many.size() - 22 - 20 - 32, 16, littleEndian(std::uint64_t{1} << 60, 8).repeated(2));
    add("zip64 count", many, corrupt, "too large");
    add("pickle too large", zipBytes({{"m/data.pkl", QByteArray((16 << 20) + 1, 'N')}}), corrupt, "more than");
}

void TestCkpt::refusesBadArchives() {
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    QFETCH(QString, words);
    VERIFY_ERROR(open(bytes), static_cast<ErrorCode>(code), words.toStdString(), "model.ckpt");
}

void TestCkpt::limitsSharedDicts() {
    // One dict of 3,000 entries under 3,000 names: nine million visits if nobody counts.
    QByteArray inner = "}q\x01(";
    QByteArray others;
    for (int i = 0; i < 3000; ++i) {
        inner += pickleText(QByteArray::number(i)) + "N";
        others += pickleText("other" + QByteArray::number(i)) + "h\x01";
    }
    VERIFY_ERROR(open(checkpointOf(QByteArray("\x80\x02}(") + pickleText("inner") + inner + "u" + others + "u.")), ErrorCode::CorruptFile,
                 "too many values");
}

ORFEAS_TEST(TestCkpt, QCoreApplication)
#include "test_ckpt.moc"
