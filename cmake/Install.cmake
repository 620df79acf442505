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
install(FILES LICENSE THIRD_PARTY_NOTICES.md README.md CHANGELOG.md DESTINATION "${CMAKE_INSTALL_DOCDIR}")
