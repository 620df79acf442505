# Shared by the commands in tools/. Sourced, not run.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)"

say() { printf '%s\n' "$*" >&2; }

# fail SENTENCE…: one line each, then out.
fail() {
    printf '%s\n' "$@" >&2
    exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# listed FILE: the lines of a requirement file without comments.
listed() { sed -e 's/[[:space:]]*#.*//' -e '/^[[:space:]]*$/d' "$1"; }

# quietly LOG REPORT COMMAND…: runs the command with all its output in LOG. While it runs, the line that the function REPORT prints is shown
# every ten seconds when it has changed. On failure the telling part of LOG is shown.
quietly() {
    local log=$1 report=$2 status=0 shown="" line="" pid tenths=0
    shift 2
    "$@" >"$log" 2>&1 </dev/null &
    pid=$!
    while kill -0 "$pid" 2>/dev/null; do
        sleep 0.2
        if ((++tenths % 50 == 0)); then
            line=$("$report" "$log" 2>/dev/null || true)
            if [ -n "$line" ] && [ "$line" != "$shown" ]; then
                say "  $line"
                shown=$line
            fi
        fi
    done
    wait "$pid" || status=$?
    if ((status != 0)); then
        if grep -q '^FAILED: ' "$log"; then
            sed -n '/^FAILED: /,$p' "$log" | head -n 60 >&2 # ninja: the first failure, not the last words of its neighbours
        else
            tail -n 40 "$log" >&2
        fi
    fi
    return "$status"
}

failures=()

# step NAME COMMAND…: runs the command, says whether it passed and how long it took, and remembers the name of one that didn't.
step() {
    local name=$1 begin=$SECONDS
    shift
    say "== $name"
    if "$@"; then
        say "   passed, $((SECONDS - begin)) s"
    else
        failures+=("$name")
        say "   FAILED, $((SECONDS - begin)) s"
    fi
}

# stepsPassed: says which steps failed, and fails if any did.
stepsPassed() {
    ((${#failures[@]} == 0)) || { printf 'Failed: %s\n' "${failures[@]}"; return 1; }
}
