#include "ui/input/decoder_messages.h"

#include <dlfcn.h>

#include <QtGlobal>
#include <array>
#include <cstdarg>
#include <cstdio>
#include <mutex>
#include <string_view>

namespace orfeas {

namespace {

thread_local int g_decoding = 0;

using TiffHandler = void (*)(const char* module, const char* format, std::va_list arguments);
using SetTiffHandler = TiffHandler (*)(TiffHandler handler);

void onTiffMessage(const char* module, const char* format, std::va_list arguments) {
    std::array<char, 500> text{};
    std::vsnprintf(text.data(), text.size(), format, arguments);
    qWarning("%s: %s", module == nullptr ? "libtiff" : module, text.data());
}

/** Qt's plug-in leaves libtiff's own handlers in place. It has loaded the library when a picture turns out to be a TIFF. */
void redirectTiff() {
    static std::mutex mutex;
    static bool redirected = false;
    const std::scoped_lock lock(mutex);
    for (const char* name : {"libtiff.so.6", "libtiff.so.5"}) {
        void* library = redirected ? nullptr : ::dlopen(name, RTLD_LAZY | RTLD_NOLOAD);  // never closed: the handlers stay
        if (library == nullptr) {
            continue;
        }
        for (const char* setter : {"TIFFSetWarningHandler", "TIFFSetErrorHandler"}) {
            if (const auto set = reinterpret_cast<SetTiffHandler>(::dlsym(library, setter)); set != nullptr) {
                set(onTiffMessage);
                redirected = true;
            }
        }
    }
}

}  // namespace

DecoderMessages::DecoderMessages() {
    ++g_decoding;
    redirectTiff();
}

DecoderMessages::~DecoderMessages() {
    --g_decoding;
}

bool DecoderMessages::isOne(const char* category) {
    return g_decoding > 0 || (category != nullptr && std::string_view(category).starts_with("qt.gui.imageio"));
}

}  // namespace orfeas
