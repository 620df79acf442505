#pragma once

#include <QObject>
#include <QString>

#include "logged_errors.h"

namespace orfeas::test {

/**
 * A test that fails when the program logs an error that was not announced, when an announced one does not come, or when Qt warns. A warning
 * that belongs to a test is announced with QTest::ignoreMessage.
 */
class GuiTest : public QObject {
    Q_OBJECT

public:
    /** In the program's own style, for which there has to be an application. */
    GuiTest();

protected:
    /** The test that runs makes the program log an error whose text holds `part`. */
    void expectError(const QString& part) { m_errors.expect(part); }

    /** In place of Qt Test's init() and cleanup(), which are taken. */
    virtual void beforeEach() {}
    virtual void afterEach() {}

private Q_SLOTS:
    virtual void init() final;
    virtual void cleanup() final;

private:
    LoggedErrors m_errors;
};

}  // namespace orfeas::test
