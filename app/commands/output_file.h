#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace orfeas {

/** A file of a command line and what messages call it: "the picture", "the report". */
struct NamedFile {
    std::string what;
    std::filesystem::path file;
};

/**
 * Makes sure, before any long work, that a file can be written there: its folder exists and takes a new file, and the name is not that
 * of a folder. Leaves nothing behind. Throws Error at Stage::WriteMesh with FileNotFound or AccessDenied.
 */
void requireWritable(const std::filesystem::path& file);

/** The same for a file in a folder that has been looked at: looks closer only at a name that is taken by no plain file. */
void requireFileName(const std::filesystem::path& file);

/** The same for a folder that is to take files. */
void requireWritableFolder(const std::filesystem::path& folder);

/**
 * Makes sure, before any work, that no output is one of the inputs and no two outputs are one file, by whatever names they
 * go: other spellings of a path, symbolic links, hard links. Pipes and devices may be named twice. Throws
 * Error{InvalidArgument} that names both.
 */
void requireSeparateFiles(const std::vector<NamedFile>& inputs, const std::vector<NamedFile>& outputs);

/** The files that a model or a golden case is read from: the file itself, or those in the folder. */
std::vector<NamedFile> filesOf(const std::string& what, const std::filesystem::path& folderOrFile);

}  // namespace orfeas
