#include "weights/safetensors_header.h"

#include <fmt/format.h>

#include <limits>
#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>

#include "weights/stored_tensor.h"

namespace orfeas {

namespace {

using Json = nlohmann::json;

/** Receives the header token by token, so that no tree of untrusted size is ever built and duplicates are seen. */
class HeaderReader : public nlohmann::json_sax<Json> {
public:
    std::map<std::string, SafetensorsEntry> takeEntries() { return std::move(m_entries); }

    bool start_object(std::size_t) override {
        switch (m_place) {
            case Place::Start: m_place = Place::Top; return true;
            case Place::TopValue: m_place = m_name == kMetadata ? Place::Metadata : Place::Tensor; return true;
            default: fail("nests objects where none belong");
        }
    }

    bool key(std::string& text) override {
        switch (m_place) {
            case Place::Top: startEntry(text); break;
            case Place::Tensor: startField(text); break;
            case Place::Metadata:
                if (!m_fields.insert(text).second) {
                    fail(fmt::format("names the metadata '{}' twice", printable(text)));
                }
                m_place = Place::MetadataValue;
                break;
            default: fail("has a key where none belongs");
        }
        return true;
    }

    bool end_object() override {
        if (m_place == Place::Tensor && m_fields.size() != 3) {
            fail(fmt::format("describes '{}' without dtype, shape or data_offsets", printable(m_name)));
        }
        m_place = m_place == Place::Top ? Place::End : Place::Top;
        return true;
    }

    bool start_array(std::size_t) override {
        if (m_place != Place::FieldValue || m_field == "dtype") {
            fail("has a list where none belongs");
        }
        m_place = Place::List;
        return true;
    }

    bool end_array() override {
        if (m_field == "data_offsets" && m_entry->dataOffsets.size() != 2) {
            fail(fmt::format("gives '{}' no pair of offsets", printable(m_name)));
        }
        m_place = Place::Tensor;
        return true;
    }

    bool string(std::string& text) override {
        if (m_place == Place::MetadataValue) {
            m_place = Place::Metadata;
            return true;
        }
        if (m_place != Place::FieldValue || m_field != "dtype") {
            fail("has a text where none belongs");
        }
        m_entry->dtype = text;
        m_place = Place::Tensor;
        return true;
    }

    bool number_unsigned(std::uint64_t value) override {
        if (m_place != Place::List) {
            fail("has a number where none belongs");
        }
        if (m_field == "shape") {
            addSize(value);
        } else if (m_entry->dataOffsets.size() == 2) {
            fail(fmt::format("gives '{}' more than two offsets", printable(m_name)));
        } else {
            m_entry->dataOffsets.push_back(value);
        }
        return true;
    }

    bool null() override { fail("contains null"); }
    bool boolean(bool) override { fail("contains a truth value"); }
    bool number_integer(std::int64_t) override { fail("contains a negative number"); }
    bool number_float(double, const std::string&) override { fail("contains a number that is no whole 64-bit number"); }
    bool binary(Json::binary_t&) override { fail("contains binary data"); }
    bool parse_error(std::size_t position, const std::string&, const Json::exception&) override {
        fail(fmt::format("is no valid JSON (at byte {})", position));
    }

private:
    enum class Place { Start, Top, TopValue, Tensor, FieldValue, List, Metadata, MetadataValue, End };

    static constexpr std::string_view kMetadata = "__metadata__";

    [[noreturn]] static void fail(const std::string& clause) { throw std::runtime_error(clause); }

    void startEntry(const std::string& name) {
        m_name = name;
        m_fields.clear();
        if (name == kMetadata) {
            if (m_hasMetadata) {
                fail("has two __metadata__ entries");
            }
            m_hasMetadata = true;
        } else {
            const auto [position, isNew] = m_entries.try_emplace(name);
            if (!isNew) {
                fail(fmt::format("names the tensor '{}' twice", printable(name)));
            }
            if (m_entries.size() > kMaximumTensors) {
                fail(fmt::format("names more than {} tensors", kMaximumTensors));
            }
            m_entry = &position->second;
        }
        m_place = Place::TopValue;
    }

    void startField(const std::string& field) {
        if (field != "dtype" && field != "shape" && field != "data_offsets") {
            fail(fmt::format("gives '{}' the unknown property '{}'", printable(m_name), printable(field)));
        }
        if (!m_fields.insert(field).second) {
            fail(fmt::format("gives '{}' two values of {}", printable(m_name), field));
        }
        m_field = field;
        m_place = Place::FieldValue;
    }

    void addSize(std::uint64_t value) {
        if (m_entry->shape.size() == kMaximumRank) {
            fail(fmt::format("gives '{}' more than {} dimensions", printable(m_name), kMaximumRank));
        }
        if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
            fail(fmt::format("gives '{}' an impossible size", printable(m_name)));
        }
        m_entry->shape.push_back(static_cast<std::int64_t>(value));
    }

    Place m_place = Place::Start;
    std::string m_name;
    std::string m_field;
    std::set<std::string> m_fields;
    bool m_hasMetadata = false;
    SafetensorsEntry* m_entry = nullptr;
    std::map<std::string, SafetensorsEntry> m_entries;
};

}  // namespace

std::map<std::string, SafetensorsEntry> parseSafetensorsHeader(std::string_view json) {
    HeaderReader reader;
    Json::sax_parse(json.begin(), json.end(), &reader);
    return reader.takeEntries();
}

}  // namespace orfeas
