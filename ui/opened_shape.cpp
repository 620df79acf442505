#include "ui/opened_shape.h"

#include <fmt/format.h>

#include <QCoreApplication>
#include <utility>

#include "orfeas/error.h"
#include "orfeas/mesh_io.h"
#include "orfeas/recipe.h"
#include "ui/input/load_picture.h"
#include "ui/input/native_paths.h"

namespace orfeas {

bool isShapeFile(const std::filesystem::path& file) {
    return QString::fromStdString(file.extension().string()).compare(QStringLiteral(".glb"), Qt::CaseInsensitive) == 0;
}

LoadedItem openShape(const std::filesystem::path& file) {
    const std::optional<Recipe> recipe = readRecipe(file);
    if (!recipe) {
        throw Error(ErrorCode::UnsupportedFormat, Stage::LoadImage,
                    fmt::format("'{}' does not say what it was made with, so there is nothing to restore. Only .glb files that Orfeas "
                                "exported carry their picture and settings.",
                                file.string()));
    }
    LoadedItem opened;
    LibraryItem& item = opened.item;
    item.name = shownPath(file.filename());
    item.source = QString::fromStdString(file.string());
    item.model = QString::fromStdString(recipe->model);
    item.settings = recipe->settings;
    item.state = ItemState::Done;
    for (const RecipePicture& each : recipe->pictures) {
        QByteArray content = QByteArray::fromStdString(each.png);
        QImage picture = decodePicture(content, file).convertToFormat(QImage::Format_RGBA8888);
        if (each.view == View::Front) {
            opened.picture = std::move(picture);
            opened.pictureFile = std::move(content);
        } else {
            opened.views[each.view] = std::move(picture);
        }
    }
    opened.mesh = std::make_shared<const Mesh>(readMesh(file));
    return opened;
}

void exportShape(const PictureEntry& entry, const std::filesystem::path& file) {
    const Mesh& mesh = requireMesh(entry.result, Stage::WriteMesh);
    Recipe recipe{.version = QCoreApplication::applicationVersion().toStdString(),
                  .model = entry.model.toStdString(),
                  .settings = entry.settings,
                  .pictures = {}};
    const auto add = [&recipe](View view, const QImage& picture) {
        if (!picture.isNull()) {
            recipe.pictures.push_back({.view = view, .png = encodePng(picture, kRecipePictureSide)});
        }
    };
    if (entry.source) {
        add(View::Front, entry.source());
    }
    for (const auto& [view, picture] : entry.views) {
        add(view, picture);
    }
    writeMesh(mesh, file, recipe);
}

}  // namespace orfeas
