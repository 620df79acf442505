# cmake --install: the program, what it finds beside itself (bin/../share/orfeas), and the licences. LibTorch stays where the wheels were
# unpacked; the installed program keeps the way there (CMAKE_INSTALL_RPATH_USE_LINK_PATH).
include(GNUInstallDirs)

foreach(program orfeas orfeas-engine)
    if(TARGET ${program})
        install(TARGETS ${program} RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
    endif()
endforeach()
foreach(folder models samples)
    if(EXISTS "${CMAKE_SOURCE_DIR}/resources/${folder}")
        install(DIRECTORY "resources/${folder}" DESTINATION "${CMAKE_INSTALL_DATADIR}/orfeas")
    endif()
endforeach()
# By this name desktops know the program (kApplicationId in ui/application_icon.h).
set(id org.orfeas.Orfeas)
if(TARGET orfeas)
    install(FILES "resources/desktop/${id}.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
    install(FILES resources/icons/orfeas.svg DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps" RENAME "${id}.svg")
    foreach(side 16 24 32 48 64 128 256)
        install(FILES "resources/icons/orfeas-${side}.png"
                DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/${side}x${side}/apps" RENAME "${id}.png")
    endforeach()
endif()
install(FILES LICENSE THIRD_PARTY_NOTICES.md README.md CHANGELOG.md DESTINATION "${CMAKE_INSTALL_DOCDIR}")
