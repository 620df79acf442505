#include <fmt/format.h>

#include <algorithm>
#include <sstream>
#include <vector>

#include "mesh/file_bytes.h"
#include "mesh/formats.h"
#include "mesh/glb_recipe.h"
#include "mesh/utf8.h"
#include "orfeas/error.h"

// The declarations only; the library holds the implementation.
#include <tiny_gltf.h>

namespace orfeas::formats {

namespace {

constexpr std::size_t kMostBufferBytes = 0xFFFF0000U;  // a GLB counts its bytes in 32 bits

/** Appends an array to the model's only buffer and describes it; returns the accessor's index. */
template <typename Element>
int addAccessor(tinygltf::Model& model, const std::vector<Element>& elements, int target, int componentType, int type) {
    std::vector<unsigned char>& data = model.buffers.front().data;
    tinygltf::BufferView view;
    view.buffer = 0;
    view.byteOffset = data.size();
    view.byteLength = elements.size() * sizeof(Element);
    view.target = target;
    const auto* bytes = reinterpret_cast<const unsigned char*>(elements.data());
    data.insert(data.end(), bytes, bytes + view.byteLength);
    model.bufferViews.push_back(std::move(view));

    tinygltf::Accessor accessor;
    accessor.bufferView = static_cast<int>(model.bufferViews.size() - 1);
    accessor.componentType = componentType;
    accessor.type = type;
    accessor.count = elements.size() * sizeof(Element) / (type == TINYGLTF_TYPE_VEC3 ? sizeof(Vec3f) : sizeof(std::uint32_t));
    model.accessors.push_back(std::move(accessor));
    return static_cast<int>(model.accessors.size() - 1);
}

void setRange(tinygltf::Accessor& accessor, const std::vector<Vec3f>& positions) {
    Vec3f minimum = positions.front();
    Vec3f maximum = positions.front();
    for (const Vec3f& position : positions) {
        for (std::size_t axis = 0; axis < 3; ++axis) {
            minimum[axis] = std::min(minimum[axis], position[axis]);
            maximum[axis] = std::max(maximum[axis], position[axis]);
        }
    }
    accessor.minValues.assign(minimum.begin(), minimum.end());
    accessor.maxValues.assign(maximum.begin(), maximum.end());
}

/** Without one, glTF says "polished metal". */
tinygltf::Material clay() {
    tinygltf::Material material;
    material.name = "Clay";
    material.pbrMetallicRoughness.baseColorFactor = {0.62, 0.57, 0.50, 1.0};
    material.pbrMetallicRoughness.metallicFactor = 0.0;
    material.pbrMetallicRoughness.roughnessFactor = 0.85;
    return material;
}

void addSurface(tinygltf::Model& model, const Mesh& mesh, const std::string& name) {
    tinygltf::Primitive primitive;
    primitive.mode = TINYGLTF_MODE_TRIANGLES;
    primitive.material = 0;
    const int positions =
        addAccessor(model, mesh.vertices, TINYGLTF_TARGET_ARRAY_BUFFER, TINYGLTF_COMPONENT_TYPE_FLOAT, TINYGLTF_TYPE_VEC3);
    setRange(model.accessors[static_cast<std::size_t>(positions)], mesh.vertices);
    primitive.attributes["POSITION"] = positions;
    if (!mesh.normals.empty()) {
        primitive.attributes["NORMAL"] =
            addAccessor(model, mesh.normals, TINYGLTF_TARGET_ARRAY_BUFFER, TINYGLTF_COMPONENT_TYPE_FLOAT, TINYGLTF_TYPE_VEC3);
    }
    primitive.indices = addAccessor(model, mesh.triangles, TINYGLTF_TARGET_ELEMENT_ARRAY_BUFFER, TINYGLTF_COMPONENT_TYPE_UNSIGNED_INT,
                                    TINYGLTF_TYPE_SCALAR);

    tinygltf::Mesh surface;
    surface.name = name;
    surface.primitives.push_back(std::move(primitive));
    model.meshes.push_back(std::move(surface));
}

}  // namespace

std::string encodeGlb(const Mesh& mesh, const std::string& name, const Recipe* recipe) {
    std::size_t size = (mesh.vertices.size() + mesh.normals.size()) * sizeof(Vec3f) + mesh.triangles.size() * sizeof(Triangle);
    if (recipe != nullptr) {
        for (const RecipePicture& picture : recipe->pictures) {
            size += picture.png.size();
        }
    }
    if (size > kMostBufferBytes) {
        throw Error(ErrorCode::WriteFailed, Stage::WriteMesh,
                    fmt::format("'{}.glb' was not written: the mesh needs {} bytes, more than the 4 GiB of a GLB file. Export it as .ply.",
                                name, size));
    }
    tinygltf::Model model;
    model.asset.version = "2.0";
    model.asset.generator = "Orfeas";
    model.buffers.emplace_back();
    model.buffers.front().data.reserve(size);
    model.materials.push_back(clay());
    addSurface(model, mesh, validUtf8(name));
    if (recipe != nullptr) {
        addRecipe(model, *recipe);
    }

    tinygltf::Node node;
    node.name = validUtf8(name);
    node.mesh = 0;
    model.nodes.push_back(std::move(node));
    tinygltf::Scene scene;
    scene.nodes = {0};
    model.scenes.push_back(std::move(scene));
    model.defaultScene = 0;

    std::ostringstream stream(std::ios::binary);
    if (!tinygltf::TinyGLTF().WriteGltfSceneToStream(&model, stream, false, true)) {
        throw Error(ErrorCode::Internal, Stage::WriteMesh, fmt::format("'{}.glb' could not be put together. Please report this.", name));
    }
    return std::move(stream).str();
}

}  // namespace orfeas::formats
