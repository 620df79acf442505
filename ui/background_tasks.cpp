#include "ui/background_tasks.h"

#include <QString>
#include <exception>
#include <new>

namespace orfeas {

Error backgroundError() {
    try {
        throw;
    } catch (const Error& error) {
        return error;
    } catch (const std::bad_alloc&) {
        return {ErrorCode::OutOfMemory, Stage::LoadImage,
                BackgroundTasks::tr("There is not enough memory. Close other programs and try again.").toStdString()};
    } catch (const std::exception& failure) {
        const QString words = QString::fromUtf8(failure.what()).section(QLatin1Char('\n'), 0, 0);
        return {ErrorCode::Internal, Stage::LoadImage,
                BackgroundTasks::tr("Something unexpected went wrong: %1. Try again.").arg(words).toStdString()};
    } catch (...) {
        return {ErrorCode::Internal, Stage::LoadImage, BackgroundTasks::tr("Something unexpected went wrong. Try again.").toStdString()};
    }
}

}  // namespace orfeas
