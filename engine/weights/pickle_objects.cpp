// The half of the pickle machine that fills containers and gives the listed names their meaning.
#include <fmt/format.h>

#include <array>
#include <utility>

#include "weights/pickle_machine.h"
#include "weights/stored_tensor.h"

namespace orfeas {

namespace {

/** The closed list: no other name is accepted, and none of these is ever looked up in anything but this table. */
struct KnownName {
    std::string_view module;
    std::string_view name;
    PickleKind kind;
    at::ScalarType dtype = at::kFloat;
};

constexpr std::array kKnownNames{
    KnownName{"torch._utils", "_rebuild_tensor_v2", PickleKind::RebuildTensor},
    KnownName{"torch._utils", "_rebuild_parameter", PickleKind::RebuildParameter},
    KnownName{"collections", "OrderedDict", PickleKind::OrderedDictClass},
    KnownName{"torch", "DoubleStorage", PickleKind::StorageClass, at::kDouble},
    KnownName{"torch", "FloatStorage", PickleKind::StorageClass, at::kFloat},
    KnownName{"torch", "HalfStorage", PickleKind::StorageClass, at::kHalf},
    KnownName{"torch", "BFloat16Storage", PickleKind::StorageClass, at::kBFloat16},
    KnownName{"torch", "LongStorage", PickleKind::StorageClass, at::kLong},
    KnownName{"torch", "IntStorage", PickleKind::StorageClass, at::kInt},
    KnownName{"torch", "ShortStorage", PickleKind::StorageClass, at::kShort},
    KnownName{"torch", "CharStorage", PickleKind::StorageClass, at::kChar},
    KnownName{"torch", "ByteStorage", PickleKind::StorageClass, at::kByte},
    KnownName{"torch", "BoolStorage", PickleKind::StorageClass, at::kBool},
};

}  // namespace

void PickleMachine::append(std::vector<PickleIndex> items) {
    const PickleIndex list = top();
    if (value(list).kind != PickleKind::List) {
        corrupt("appends to something that is no list");
    }
    auto& elements = m_children[position(list)];
    elements.insert(elements.end(), items.begin(), items.end());
}

void PickleMachine::setItems(std::vector<PickleIndex> items) {
    const PickleIndex dict = top();
    if ((value(dict).kind != PickleKind::Dict && value(dict).kind != PickleKind::OrderedDict) || items.size() % 2 != 0) {
        corrupt("sets items of something that is no dict");
    }
    auto& elements = m_children[position(dict)];
    elements.insert(elements.end(), items.begin(), items.end());
}

void PickleMachine::pushGlobal(std::string_view module, std::string_view name) {
    for (const KnownName& known : kKnownNames) {
        if (known.module == module && known.name == name) {
            push({known.kind, static_cast<std::int64_t>(known.dtype), {}});
            return;
        }
    }
    refuse(fmt::format("asks for '{}.{}'", printable(module), printable(name)));
}

/** BINPERSID: ('storage', class, key, location, number of elements). */
void PickleMachine::pushStorage() {
    const PickleIndex id = pop();
    constexpr std::size_t kParts = 5;
    if (value(id).kind != PickleKind::Tuple || children(id).size() != kParts) {
        corrupt("has a storage without its five properties");
    }
    const std::vector<PickleIndex>& parts = children(id);
    const PickleValue& type = value(parts[1]);
    const PickleValue& key = value(parts[2]);
    if (value(parts[0]).kind != PickleKind::Text || value(parts[0]).text != "storage" || type.kind != PickleKind::StorageClass ||
        key.kind != PickleKind::Text) {
        corrupt("has a storage with properties of the wrong type");
    }
    constexpr std::size_t kLongestKey = 64;
    if (key.text.size() > kLongestKey) {
        corrupt("has a storage with an endless key");
    }
    PickledTensor storage;
    storage.storageKey = std::string(key.text);
    storage.dtype = static_cast<at::ScalarType>(type.number);
    storage.storageElements = integerOf(parts[4]);
    push({PickleKind::Storage, static_cast<std::int64_t>(m_tensors.size()), {}});
    m_tensors.push_back(std::move(storage));
}

void PickleMachine::reduce() {
    const PickleIndex arguments = pop();
    const PickleKind callee = value(pop()).kind;
    if (value(arguments).kind != PickleKind::Tuple) {
        corrupt("passes arguments that are no tuple");
    }
    const std::vector<PickleIndex>& items = children(arguments);
    if (callee == PickleKind::OrderedDictClass && items.empty()) {
        pushContainer(PickleKind::OrderedDict, {});
    } else if (callee == PickleKind::RebuildTensor) {
        rebuildTensor(items);
    } else if (callee == PickleKind::RebuildParameter && !items.empty() && value(items[0]).kind == PickleKind::Tensor) {
        push(items[0]);
    } else {
        corrupt("passes arguments that do not fit");
    }
}

/** A module's state dict carries its version numbers as an attribute: nothing that inference needs. */
void PickleMachine::build() {
    const PickleKind state = value(pop()).kind;
    if (value(top()).kind != PickleKind::OrderedDict || state != PickleKind::Dict) {
        refuse("sets the attributes of something other than an OrderedDict");
    }
}

/** Arguments: storage, offset, size, stride, requires_grad, hooks and perhaps metadata; the last three say nothing about values. */
void PickleMachine::rebuildTensor(const std::vector<PickleIndex>& arguments) {
    if (arguments.size() < 4 || arguments.size() > 7 || value(arguments[0]).kind != PickleKind::Storage) {
        corrupt("describes a tensor without its storage");
    }
    PickledTensor tensor = m_tensors[position(arguments[0])];
    tensor.offset = integerOf(arguments[1]);
    tensor.shape = integersOf(arguments[2]);
    tensor.strides = integersOf(arguments[3]);
    if (tensor.shape.size() != tensor.strides.size()) {
        corrupt("describes a tensor with more sizes than strides or the reverse");
    }
    push({PickleKind::Tensor, static_cast<std::int64_t>(m_tensors.size()), {}});
    m_tensors.push_back(std::move(tensor));
}

std::int64_t PickleMachine::integerOf(PickleIndex index) const {
    if (value(index).kind != PickleKind::Integer || value(index).number < 0) {
        corrupt("gives a tensor a size or an offset that is none");
    }
    return value(index).number;
}

std::vector<std::int64_t> PickleMachine::integersOf(PickleIndex index) const {
    if (value(index).kind != PickleKind::Tuple || children(index).size() > kMaximumRank) {
        corrupt(fmt::format("gives a tensor sizes that are no tuple of at most {}", kMaximumRank));
    }
    std::vector<std::int64_t> numbers;
    for (const PickleIndex item : children(index)) {
        numbers.push_back(integerOf(item));
    }
    return numbers;
}

}  // namespace orfeas
