#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "weights/pickle_reader.h"

namespace orfeas {

/** Names one value of a PickleMachine. Values are never copied, so that containers may be shared or even contain themselves. */
using PickleIndex = std::uint32_t;

enum class PickleKind : std::uint8_t {
    None,
    Bool,
    Integer,
    Real,
    Text,
    Tuple,
    List,
    Dict,
    OrderedDict,
    Storage,
    Tensor,
    // Names from the closed list, before they are applied to arguments.
    RebuildTensor,
    RebuildParameter,
    OrderedDictClass,
    StorageClass,
};

struct PickleValue {
    PickleKind kind = PickleKind::None;
    std::int64_t number = 0;  ///< Integer and Bool: the value; StorageClass: its ScalarType; containers, Storage, Tensor: a position
    std::string_view text;    ///< Text: in the pickle's own bytes
};

/** The stack machine behind readTensorPickle: runs the listed instructions over plain values. */
class PickleMachine {
public:
    PickleMachine(const std::string& file, std::string_view pickle) : m_file(file), m_pickle(pickle) {}

    /** Runs to the end and returns the one value left. */
    PickleIndex run();

    [[nodiscard]] const PickleValue& value(PickleIndex index) const { return m_values[index]; }
    /** Elements of a tuple or list; keys and values in turn of a dict. */
    [[nodiscard]] const std::vector<PickleIndex>& children(PickleIndex index) const { return m_children[position(index)]; }
    [[nodiscard]] const PickledTensor& tensor(PickleIndex index) const { return m_tensors[position(index)]; }
    [[noreturn]] void corrupt(const std::string& clause) const;

private:
    [[noreturn]] void refuse(const std::string& clause) const;
    [[nodiscard]] std::size_t position(PickleIndex index) const { return static_cast<std::size_t>(m_values[index].number); }

    // The instruction stream.
    std::string_view take(std::uint64_t count);
    std::string_view takeLine();
    std::uint64_t takeNumber(int bytes);

    // Values and the stack.
    void push(PickleIndex index);
    void push(PickleValue value);
    void pushContainer(PickleKind kind, std::vector<PickleIndex> children);
    PickleIndex pop();
    PickleIndex top() const;
    std::vector<PickleIndex> popToMark();
    void pushTuple(std::size_t count);
    void memoize(std::uint64_t key);
    void recall(std::uint64_t key);

    // Groups of instructions; each returns false if the instruction is not of its group.
    bool runScalar(unsigned char code);
    bool runContainer(unsigned char code);
    bool runMemo(unsigned char code);
    bool runObject(unsigned char code);

    void append(std::vector<PickleIndex> items);
    void setItems(std::vector<PickleIndex> items);
    void pushGlobal(std::string_view module, std::string_view name);
    void pushStorage();
    void reduce();
    void build();
    void rebuildTensor(const std::vector<PickleIndex>& arguments);
    [[nodiscard]] std::int64_t integerOf(PickleIndex index) const;
    [[nodiscard]] std::vector<std::int64_t> integersOf(PickleIndex index) const;

    const std::string& m_file;
    std::string_view m_pickle;
    std::size_t m_position = 0;
    std::vector<PickleValue> m_values;
    std::vector<std::vector<PickleIndex>> m_children;
    std::vector<PickledTensor> m_tensors;  ///< also Storage values, whose shape is empty
    std::vector<PickleIndex> m_stack;
    std::vector<std::size_t> m_marks;  ///< stack heights
    std::vector<PickleIndex> m_memo;
};

}  // namespace orfeas
