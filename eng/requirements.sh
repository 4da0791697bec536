# Sourced by run and test: finds what they need, installs Debian packages where it may, and says plainly what is missing.

say() { printf '%s\n' "$*" >&2; }

missing() { say "$1"; exit 1; }

require_dotnet() {
  if ! command -v dotnet >/dev/null && [ -x "$HOME/.dotnet/dotnet" ]; then PATH="$HOME/.dotnet:$PATH"; fi
  command -v dotnet >/dev/null || missing "Onroll needs the .NET 10 SDK, and there is no dotnet on this machine: https://dotnet.microsoft.com/download"
  dotnet --list-sdks | grep -q '^10\.' || missing "Onroll needs the .NET 10 SDK. This machine has: $(dotnet --list-sdks | cut -d' ' -f1 | paste -sd ' ')"
  export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
}

require_node() {
  command -v node >/dev/null && command -v npm >/dev/null || missing "Onroll's pages are built with Node 20 or newer and npm, and this machine lacks them: https://nodejs.org"
  [ "$(node --version | sed 's/^v\([0-9]*\).*/\1/')" -ge 20 ] || missing "Onroll's pages are built with Node 20 or newer. This machine has $(node --version)."
}

# debian_package NAME WHY
debian_package() {
  local as_root=()
  [ "$(id -u)" = 0 ] || as_root=(sudo -n)
  command -v apt-get >/dev/null || missing "$2 This is not Debian or Ubuntu: install $1 in this system's own way."
  [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null || missing "$2 Install it with: sudo apt-get install $1"
  say "Installing $1 ..."
  { "${as_root[@]}" apt-get update -q && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "$1"; } >&2 ||
    missing "$2 apt-get could not install $1."
}

require_postgres() {
  [ -z "${ONROLL_TEST_POSTGRES:-}" ] || return 0
  command -v initdb >/dev/null || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null ||
    debian_package postgresql "The tests start a PostgreSQL server of their own, and there is none on this machine."
}

require_chromium() {
  command -v chromium >/dev/null || command -v google-chrome >/dev/null ||
    debian_package chromium "The tests drive a browser, and there is no Chromium on this machine."
}
