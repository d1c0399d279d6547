#!/bin/sh
# The screens are bundled with Node 24. Where that is not installed, this unpacks it from the npm registry into .node,
# which a Maven profile then picks up. On platforms the registry has no such package for, Vaadin fetches Node itself.
set -eu
cd "$(dirname "$0")/.."

node_version=24.17.0
npm_version=11.21.2
npm_sum=ec73c0a64f807e53146af4ac78bd4f9ba0a762a3081e4e77c7e2a6ba1aa64c3a8f9233cc8312294cf713aac13dd4428dc3880504957d7e75e249d1a6d435eaf4

case "$(uname -s)-$(uname -m)" in
  Linux-x86_64)
    platform=linux-x64
    node_sum=db68d4b469832929de233904f43957268863a484e7bcf2843d230f91eceeda3df62d1a781346912276ad052ccdb46e35d7e71e36b27fd35ea812c34f1709df44
    ;;
  Darwin-x86_64)
    platform=darwin-x64
    node_sum=a20a0705dec8171eb64efe93f49c0c18cc5437c552c7b88028c2b88b4bcc30529cf88fefaac4490464be39acf6ccc80982f20e347b87523a859ec9618a3f60be
    ;;
  *) platform= ;;
esac

fits() {
  case "$("$1" --version 2>/dev/null)" in v24.*) ;; *) return 1 ;; esac
  npm_found=$("$2" --version 2>/dev/null | cut -d. -f1,2) || return 1
  [ "${npm_found%%.*}" -gt 11 ] 2>/dev/null || { [ "${npm_found%%.*}" -eq 11 ] && [ "${npm_found#*.}" -ge 3 ]; } 2>/dev/null
}

fetch() {
  if command -v curl >/dev/null; then
    curl --fail --silent --show-error --location --retry 3 --output "$2" "$1"
  else
    wget --quiet --output-document="$2" "$1"
  fi
}

sum() {
  if command -v sha512sum >/dev/null; then sha512sum "$1"; else shasum -a 512 "$1"; fi | cut -d' ' -f1
}

# Fetches a package, compares it with the sum written above, and unpacks it.
unpack() {
  fetch "$registry/$1/-/$1-$2.tgz" "$work/$1.tgz"
  if [ "$(sum "$work/$1.tgz")" != "$3" ]; then
    echo "The package $1 $2 from $registry is not the one that is expected; nothing was installed." >&2
    exit 1
  fi
  mkdir -p "$4"
  tar -xzf "$work/$1.tgz" -C "$4" --strip-components=1
}

if [ -x .node/bin/node ] && [ "$(.node/bin/node --version 2>/dev/null)" = "v$node_version" ]; then exit 0; fi
if fits node npm || [ -z "$platform" ]; then exit 0; fi
if ! command -v curl >/dev/null && ! command -v wget >/dev/null; then exit 0; fi

echo "Unpacking Node $node_version into .node ..."
registry=$(npm config get registry 2>/dev/null || echo https://registry.npmjs.org/)
registry=${registry%/}
work=.node.$$
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
mkdir -p "$work"
unpack "node-$platform" "$node_version" "$node_sum" "$work/node"
unpack npm "$npm_version" "$npm_sum" "$work/node/lib/node_modules/npm"
ln -s ../lib/node_modules/npm/bin/npm-cli.js "$work/node/bin/npm"
ln -s ../lib/node_modules/npm/bin/npx-cli.js "$work/node/bin/npx"
rm -rf .node
mv "$work/node" .node
