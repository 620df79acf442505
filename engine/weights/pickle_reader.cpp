#include "weights/pickle_reader.h"

#include <fmt/format.h>

#include "weights/pickle_machine.h"
#include "weights/stored_tensor.h"

namespace orfeas {

namespace {

bool isDict(PickleKind kind) {
    return kind == PickleKind::Dict || kind == PickleKind::OrderedDict;
}

/** Longer than any name of a published tensor by far. */
constexpr std::size_t kLongestTensorName = 512;
/** Dicts may be shared, so that a small pickle could describe an endless tree. */
constexpr std::size_t kMaximumVisits = 2'000'000;

class TensorCollector {
public:
    explicit TensorCollector(const PickleMachine& machine) : m_machine(machine) {}

    /** Adds the tensors of one dict, and of the dicts in it while `levels` remain. */
    void collect(PickleIndex dict, const std::string& prefix, int levels) {
        const std::vector<PickleIndex>& items = m_machine.children(dict);
        for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
            if (++m_visits > kMaximumVisits) {
                m_machine.corrupt("holds too many values");
            }
            const PickleValue& key = m_machine.value(items[i]);
            const PickleKind kind = m_machine.value(items[i + 1]).kind;
            const bool descend = isDict(kind) && levels > 0;
            if (key.kind != PickleKind::Text || (!descend && kind != PickleKind::Tensor)) {
                continue;
            }
            if (key.text.size() > kLongestTensorName) {
                m_machine.corrupt(fmt::format("has a name of {} bytes", key.text.size()));
            }
            const std::string name = prefix + std::string(key.text);
            if (descend) {
                collect(items[i + 1], name + ".", levels - 1);
            } else {
                add(name, m_machine.tensor(items[i + 1]));
            }
        }
    }

    std::map<std::string, PickledTensor> takeTensors() { return std::move(m_tensors); }

private:
    void add(const std::string& name, const PickledTensor& tensor) {
        if (m_tensors.size() >= kMaximumTensors) {
            m_machine.corrupt("holds too many tensors");
        }
        if (!m_tensors.emplace(name, tensor).second) {
            m_machine.corrupt(fmt::format("names the tensor '{}' twice", printable(name)));
        }
    }

    const PickleMachine& m_machine;
    std::map<std::string, PickledTensor> m_tensors;
    std::size_t m_visits = 0;
};

}  // namespace

std::map<std::string, PickledTensor> readTensorPickle(const std::string& file, std::string_view pickle) {
    PickleMachine machine(file, pickle);
    const PickleIndex root = machine.run();
    if (!isDict(machine.value(root).kind)) {
        machine.corrupt("holds no dict of tensors");
    }
    TensorCollector collector(machine);
    collector.collect(root, {}, 1);
    return collector.takeTensors();
}

}  // namespace orfeas
