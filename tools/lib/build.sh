# Configuring and building a preset, quietly. Sourced after common.sh.

reportNinja() { tr '\r' '\n' <"$1" | grep -E '^\[[0-9]+/[0-9]+\]' | tail -n 1 | cut -c1-120; }

# What a configured build folder depends on and ninja does not see: which LibTorch, the presets, and the set of CMake lists.
buildInputs() { # PRESET OPTION…
    echo "$@"
    readlink -f "$root/build/deps"
    cksum <"$root/CMakePresets.json"
    (cd "$root" && find . -path ./build -prune -o -path ./.git -prune -o -name CMakeLists.txt -print | sort)
}

# As many compilers as there are cores, but no more than fit into memory: one that reads ATen takes 1.3 GB.
buildJobs() {
    local cores memory
    cores=$(nproc)
    memory=$(awk '/^MemAvailable:/ { print int($2 / 1500000) }' /proc/meminfo)
    memory=$((memory > 1 ? memory : 1))
    echo $((cores < memory ? cores : memory))
}

# configure FOLDER PRESET [cmake options]: only when something changed.
configure() {
    local folder=$1 preset=$2 inputs log="$root/build/configure-$(basename "$1").log"
    shift 2
    inputs=$(buildInputs "$preset" "$@")
    if [ -f "$folder/build.ninja" ] && [ "$(cat "$folder/.inputs" 2>/dev/null)" = "$inputs" ]; then
        return
    fi
    say "Configuring $preset…"
    local fresh=()
    if [ -f "$folder/CMakeCache.txt" ]; then
        fresh=(--fresh) # another LibTorch also means another nvcc, which CMake cannot change in place
    fi
    cd "$root"
    quietly "$log" true cmake --preset "$preset" -B "$folder" "${fresh[@]}" "$@" || fail "CMake could not configure the build (log: $log)."
    cd - >/dev/null
    printf '%s\n' "$inputs" >"$folder/.inputs"
}

# build FOLDER [target…]: silent when all is up to date, ninja's status line on a terminal, a plain line now and then elsewhere.
build() {
    local folder=$1 jobs log="$root/build/build-$(basename "$1").log"
    shift
    if ninja -C "$folder" -n "$@" 2>/dev/null | tail -n 1 | grep -q '^ninja: no work to do'; then
        return
    fi
    jobs=$(buildJobs)
    say "Building ${*:-everything} with $jobs jobs (${folder#"$root"/})…"
    if [ -t 2 ]; then
        ninja -C "$folder" -j "$jobs" "$@" >&2 </dev/null || fail "The build failed; the compiler's words are above."
    else
        quietly "$log" reportNinja ninja -C "$folder" -j "$jobs" "$@" || fail "The build failed (log: $log)."
    fi
}
