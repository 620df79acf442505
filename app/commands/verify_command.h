#pragma once

#include <string>

#include "app/commands/command_line.h"
#include "orfeas/verify.h"

namespace orfeas {

/** `verify CASE_DIR`: runs a golden case and compares every tensor of it. */
void addVerifyCommand(CommandLine& commandLine);

/** The same report for people and for programs. */
std::string describeReport(const VerifyReport& report);
std::string describeReportAsJson(const VerifyReport& report);

}  // namespace orfeas
