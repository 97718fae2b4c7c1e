#!/usr/bin/env bash
# Builds a project for linux-arm64 and runs it as on an ARM64 handheld: under qemu's user-mode emulation, which is another instruction set and a device about ten times slower.
#
#   eng/handheld.sh examples/Quickstart/Quickstart.csproj -- --server comet://127.0.0.1:9050?key=...
#
# What is needed is installed once: qemu-user-static (Debian; asks for root), and the arm64 libraries that .NET needs, unpacked below .handheld/sysroot of the repository.
# With --publish-only nothing is run; the path of the program is printed. HANDHELD_FLAGS are further arguments of dotnet publish.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
home="$root/.handheld"
sysroot="$home/sysroot"
packages=(libc6 libgcc-s1 libstdc++6 zlib1g libssl3 libicu72)

fail() { echo "handheld: $*" >&2; exit 1; }

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

install_qemu() {
  command -v qemu-aarch64-static >/dev/null && return
  command -v apt-get >/dev/null || fail "qemu-aarch64-static is not installed, and this system has no apt-get to install it with."
  as_root apt-get update -qq >&2
  as_root apt-get install -y -qq --no-install-recommends qemu-user-static >&2
}

# Packages of another architecture are only downloaded and unpacked; the system's own are not touched.
install_sysroot() {
  [ -e "$sysroot/.complete" ] && return
  mkdir -p "$sysroot" "$home/packages"
  local foreign=false
  if ! dpkg --print-foreign-architectures | grep -qx arm64; then
    foreign=true
    as_root dpkg --add-architecture arm64
  fi
  as_root apt-get update -qq >&2
  (cd "$home/packages" && apt-get download -qq "${packages[@]/%/:arm64}" >&2) || fail "the arm64 libraries cannot be downloaded: ${packages[*]}"
  if $foreign; then
    as_root dpkg --remove-architecture arm64
    as_root apt-get update -qq >&2
  fi
  for package in "$home"/packages/*_arm64.deb; do dpkg -x "$package" "$sysroot"; done
  touch "$sysroot/.complete"
}

[ $# -ge 1 ] || fail "usage: eng/handheld.sh PROJECT.csproj [--publish-only] [-- ARGUMENTS]"
project=$1
shift
publish_only=false
if [ "${1:-}" = "--publish-only" ]; then publish_only=true; shift; fi
if [ "${1:-}" = "--" ]; then shift; fi
[ -e "$project" ] || fail "there is no project at '$project'."

install_qemu
install_sysroot

name=$(basename "${project%.csproj}")
out="$home/$name"
dotnet publish "$project" -c Release -r linux-arm64 --self-contained -o "$out" -v quiet --nologo ${HANDHELD_FLAGS:-} >&2
# There may be other programs beside it. It has the project's name, if it has not been given another.
program="$out/$name"
[ -e "$program.runtimeconfig.json" ] || program=$(find "$out" -maxdepth 1 -name '*.runtimeconfig.json' | head -n 1)
program=${program%.runtimeconfig.json}
[ -x "$program" ] || fail "$project published no program to $out."
if $publish_only; then echo "$program"; exit 0; fi
# Without that variable the runtime writes code through another mapping than it runs it from, which this emulator does not notice: it goes on with what it has translated before. With the barriers
# of the collector that is fatal: a collection in the background loses writes (Comet.Benchmarks -- apps sets the same).
exec qemu-aarch64-static -E DOTNET_EnableWriteXorExecute=0 -L "$sysroot" "$program" "$@"
