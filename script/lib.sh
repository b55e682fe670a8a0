# Shared by the scripts: what a fresh Debian 12 with Swift 6.3 lacks is installed here.

step() { printf '\n\033[1m== %s\033[0m\n' "$*"; }

fail() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

require_swift() {
  command -v swift >/dev/null || fail "swift is not in PATH: install Swift 6.3 or newer first"
}

# Installs the Debian packages that are not there yet.
require_packages() {
  local missing=()
  local package
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  step "Installing ${missing[*]}"
  local sudo=()
  [ "$(id -u)" -eq 0 ] || sudo=(sudo)
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}" >/dev/null
}

# Installs a Debian package unless a command is there already.
require_command() {
  command -v "$1" >/dev/null || require_packages "$2"
}

# Makes a private Python environment at $1 with the given PyPI packages.
require_python() {
  local folder=$1
  shift
  if ! "$folder/bin/python" -c '' 2>/dev/null; then
    python3 -m venv "$folder" 2>/dev/null || {
      require_packages python3 python3-venv
      python3 -m venv "$folder"
    }
  fi
  "$folder/bin/pip" install -q --disable-pip-version-check "$@"
}
