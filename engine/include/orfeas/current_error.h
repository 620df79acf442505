#pragma once

#include <exception>
#include <new>
#include <string>

#include "orfeas/error.h"

namespace orfeas {

/**
 * The exception that is being handled, as an Error: an Error itself, OutOfMemory for std::bad_alloc, otherwise
 * Internal with the exception's words. For the last catch block of a thread, since what leaves a thread ends the process.
 */
inline Error currentError(Stage stage) {
    try {
        throw;
    } catch (const Error& error) {
        return error;
    } catch (const std::bad_alloc&) {
        return {ErrorCode::OutOfMemory, stage, "There is not enough memory. Close other programs and try again."};
    } catch (const std::exception& failure) {
        const std::string words = failure.what();  // some libraries append stack traces
        return {ErrorCode::Internal, stage, "Something unexpected went wrong: " + words.substr(0, words.find('\n')) + ". Try again."};
    } catch (...) {
        return {ErrorCode::Internal, stage, "Something unexpected went wrong. Try again."};
    }
}

}  // namespace orfeas
