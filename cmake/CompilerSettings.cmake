# Language level, warnings and build accelerators, the same for every target.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_INSTALL_RPATH_USE_LINK_PATH ON)

if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release)
endif()

# -fPIC everywhere, executables too: one precompiled header then serves all targets, and Qt asks for it.
add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fPIC> $<$<COMPILE_LANGUAGE:CXX>:-Wall>
                    $<$<COMPILE_LANGUAGE:CXX>:-Wextra> $<$<COMPILE_LANGUAGE:CXX>:-Wshadow>)

# Sources of a library are compiled together, in batches: headers and templates are read once a batch. A build from nothing takes a fifth of
# the time; after a change to one file its whole batch is compiled, which is why the debug preset goes without.
option(ORFEAS_UNITY "Compile the sources of a library in batches" ON)
set(CMAKE_UNITY_BUILD ${ORFEAS_UNITY})
set(CMAKE_UNITY_BUILD_BATCH_SIZE 12)

if(ORFEAS_SANITIZE)
    add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fsanitize=address,undefined> $<$<COMPILE_LANGUAGE:CXX>:-fno-omit-frame-pointer>
                        $<$<COMPILE_LANGUAGE:CXX>:-fno-sanitize-recover=undefined>)
    add_link_options(-fsanitize=address,undefined)
endif()

if(ORFEAS_SANITIZE_THREADS)
    add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fsanitize=thread> $<$<COMPILE_LANGUAGE:CXX>:-fno-omit-frame-pointer>)
    add_link_options(-fsanitize=thread)
endif()

find_program(ORFEAS_CCACHE ccache)
if(ORFEAS_CCACHE)
    # The precompiled header makes ccache compare time stamps and __DATE__-like macros unless told otherwise; with the base folder, build
    # folders share what they compile.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
                                    CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${ORFEAS_CCACHE})
    set(CMAKE_CUDA_COMPILER_LAUNCHER ${ORFEAS_CCACHE})
    add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess>)
endif()

find_program(ORFEAS_MOLD mold)
if(ORFEAS_MOLD)
    add_link_options(-fuse-ld=mold)
endif()
