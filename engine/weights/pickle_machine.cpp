#include "weights/pickle_machine.h"

#include <fmt/format.h>

#include <limits>
#include <utility>

#include "orfeas/error.h"
#include "weights/stored_tensor.h"

namespace orfeas {

namespace {

/** A published checkpoint has about 20 values for each of its 1500 tensors. */
constexpr std::size_t kMaximumValues = 500'000;
constexpr std::size_t kLongestName = 512;
constexpr PickleIndex kUnset = std::numeric_limits<PickleIndex>::max();

}  // namespace

void PickleMachine::corrupt(const std::string& clause) const {
    throw Error(ErrorCode::CorruptFile, Stage::LoadWeights,
                fmt::format("{}: its pickle {} (at byte {}). Download the file again.", m_file, clause, m_position));
}

void PickleMachine::refuse(const std::string& clause) const {
    throw Error(ErrorCode::UnsupportedFormat, Stage::LoadWeights,
                fmt::format("{}: its pickle {}, which is not on the list of things that a checkpoint needs. It was refused and nothing was "
                            "executed. Use a safetensors file, or one from a source that you trust.",
                            m_file, clause));
}

std::string_view PickleMachine::take(std::uint64_t count) {
    if (count > m_pickle.size() - m_position) {
        corrupt("is cut off");
    }
    const std::string_view text = m_pickle.substr(m_position, count);
    m_position += count;
    return text;
}

std::string_view PickleMachine::takeLine() {
    const std::size_t end = m_pickle.find('\n', m_position);
    if (end == std::string_view::npos || end - m_position > kLongestName) {
        corrupt("has a name without an end");
    }
    const std::string_view line = take(end - m_position);
    ++m_position;
    return line;
}

std::uint64_t PickleMachine::takeNumber(int bytes) {
    std::uint64_t value = 0;
    int shift = 0;
    for (const char c : take(static_cast<std::uint64_t>(bytes))) {
        value |= static_cast<std::uint64_t>(static_cast<unsigned char>(c)) << shift;
        shift += 8;
    }
    return value;
}

void PickleMachine::push(PickleIndex index) {
    if (m_stack.size() >= kMaximumValues) {
        corrupt("holds too many values");
    }
    m_stack.push_back(index);
}

void PickleMachine::push(PickleValue value) {
    if (m_values.size() >= kMaximumValues) {
        corrupt("holds too many values");
    }
    m_values.push_back(value);
    push(static_cast<PickleIndex>(m_values.size() - 1));
}

void PickleMachine::pushContainer(PickleKind kind, std::vector<PickleIndex> children) {
    push({kind, static_cast<std::int64_t>(m_children.size()), {}});
    m_children.push_back(std::move(children));
}

PickleIndex PickleMachine::top() const {
    if (m_stack.size() <= (m_marks.empty() ? 0 : m_marks.back())) {
        corrupt("takes more values than it has");
    }
    return m_stack.back();
}

PickleIndex PickleMachine::pop() {
    const PickleIndex index = top();
    m_stack.pop_back();
    return index;
}

std::vector<PickleIndex> PickleMachine::popToMark() {
    if (m_marks.empty()) {
        corrupt("ends a group that it never began");
    }
    const auto begin = m_stack.begin() + static_cast<std::ptrdiff_t>(m_marks.back());
    std::vector<PickleIndex> items(begin, m_stack.end());
    m_stack.erase(begin, m_stack.end());
    m_marks.pop_back();
    return items;
}

void PickleMachine::pushTuple(std::size_t count) {
    std::vector<PickleIndex> items(count);
    for (std::size_t i = count; i-- > 0;) {
        items[i] = pop();
    }
    pushContainer(PickleKind::Tuple, std::move(items));
}

void PickleMachine::memoize(std::uint64_t key) {
    if (key >= kMaximumValues) {
        corrupt("remembers too many values");
    }
    if (key >= m_memo.size()) {
        m_memo.resize(key + 1, kUnset);
    }
    m_memo[key] = top();
}

void PickleMachine::recall(std::uint64_t key) {
    if (key >= m_memo.size() || m_memo[key] == kUnset) {
        corrupt("recalls a value that it never stored");
    }
    push(m_memo[key]);
}

PickleIndex PickleMachine::run() {
    constexpr unsigned char kProtocol = 0x80;
    constexpr std::uint64_t kNewestProtocol = 5;
    if (m_pickle.empty() || takeNumber(1) != kProtocol) {
        refuse("is of protocol 0 or 1");
    }
    const std::uint64_t protocol = takeNumber(1);
    if (protocol < 2 || protocol > kNewestProtocol) {
        refuse(fmt::format("is of protocol {}", protocol));
    }
    for (;;) {
        const auto code = static_cast<unsigned char>(takeNumber(1));
        if (code == '.') {
            break;
        }
        if (!runScalar(code) && !runContainer(code) && !runMemo(code) && !runObject(code)) {
            refuse(fmt::format("uses the instruction 0x{:02x}", code));
        }
    }
    const PickleIndex result = pop();
    if (!m_stack.empty() || !m_marks.empty() || m_position != m_pickle.size()) {
        corrupt("goes on after its end");
    }
    return result;
}

bool PickleMachine::runScalar(unsigned char code) {
    const auto integer = [this](std::int64_t number) { push({PickleKind::Integer, number, {}}); };
    switch (code) {
        case 'N': push({PickleKind::None, 0, {}}); return true;
        case 0x88: push({PickleKind::Bool, 1, {}}); return true;
        case 0x89: push({PickleKind::Bool, 0, {}}); return true;
        case 'K': integer(static_cast<std::int64_t>(takeNumber(1))); return true;
        case 'M': integer(static_cast<std::int64_t>(takeNumber(2))); return true;
        case 'J': integer(static_cast<std::int32_t>(takeNumber(4))); return true;
        case 0x8a: {  // LONG1: little-endian two's complement of any length
            const auto bytes = static_cast<int>(takeNumber(1));
            if (bytes > 8) {
                corrupt("holds a number of more than 64 bits");
            }
            const int unused = 64 - 8 * bytes;
            const std::uint64_t number = takeNumber(bytes);
            integer(bytes == 0 ? 0 : static_cast<std::int64_t>(number << unused) >> unused);
            return true;
        }
        case 'G':
            (void)take(8);
            push({PickleKind::Real, 0, {}});
            return true;  // no tensor is made of one, so its value is of no use
        case 'X': push({PickleKind::Text, 0, take(takeNumber(4))}); return true;
        case 0x8c: push({PickleKind::Text, 0, take(takeNumber(1))}); return true;
        case 0x8d: push({PickleKind::Text, 0, take(takeNumber(8))}); return true;
        default: return false;
    }
}

bool PickleMachine::runContainer(unsigned char code) {
    switch (code) {
        case '(':
            if (m_marks.size() >= static_cast<std::size_t>(kMaximumDepth)) {
                corrupt("nests too deeply");
            }
            m_marks.push_back(m_stack.size());
            return true;
        case '}': pushContainer(PickleKind::Dict, {}); return true;
        case ']': pushContainer(PickleKind::List, {}); return true;
        case ')': pushContainer(PickleKind::Tuple, {}); return true;
        case 't': pushContainer(PickleKind::Tuple, popToMark()); return true;
        case 0x85: pushTuple(1); return true;
        case 0x86: pushTuple(2); return true;
        case 0x87: pushTuple(3); return true;
        case 'a': append({pop()}); return true;
        case 'e': append(popToMark()); return true;
        case 's': {
            const PickleIndex item = pop();
            const PickleIndex key = pop();
            setItems({key, item});
            return true;
        }
        case 'u': setItems(popToMark()); return true;
        default: return false;
    }
}

bool PickleMachine::runMemo(unsigned char code) {
    switch (code) {
        case 'q': memoize(takeNumber(1)); return true;
        case 'r': memoize(takeNumber(4)); return true;
        case 0x94: memoize(m_memo.size()); return true;
        case 'h': recall(takeNumber(1)); return true;
        case 'j': recall(takeNumber(4)); return true;
        case 0x95: (void)takeNumber(8); return true;  // FRAME: a hint for buffering
        default: return false;
    }
}

bool PickleMachine::runObject(unsigned char code) {
    switch (code) {
        case 'c': {
            const std::string_view module = takeLine();
            pushGlobal(module, takeLine());
            return true;
        }
        case 0x93: {
            const PickleValue name = value(pop());
            const PickleValue module = value(pop());
            if (name.kind != PickleKind::Text || module.kind != PickleKind::Text) {
                corrupt("names a class by something that is no text");
            }
            pushGlobal(module.text, name.text);
            return true;
        }
        case 'Q': pushStorage(); return true;
        case 'R': reduce(); return true;
        case 'b': build(); return true;
        default: return false;
    }
}

}  // namespace orfeas
