#!/bin/sh
# The doubled precision on arm64: sh Tests/Arm64/run.sh LIBRARIES
#
# Builds the kernels of the library (doubled precision, refinement, QR, matrix, NIST sets) for aarch64
# as Embedded Swift, links them with an aarch64 OpenBLAS, runs them under qemu-user and compares every
# figure with the same sources built for this machine. The whole module cannot be built this way: the
# toolchain brings no Foundation for aarch64.
#
# LIBRARIES: a folder with aarch64 builds of libopenblas.so.0 and libgfortran.so.5 (Debian's
# libopenblas0-serial and libgfortran5 for arm64, unpacked). Also needed: gcc for aarch64-linux-gnu
# and qemu-aarch64-static.
set -eu
libraries=$(cd "${1:?usage: sh run.sh LIBRARIES}" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
library=$here/../../Sources/Forecast
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here/show.h" "$here/../../Sources/CLAPACK/include/clapack.h" "$work"
printf 'module CLAPACK { header "clapack.h" }\nmodule CShow { header "show.h" }\n' >"$work/module.modulemap"
set -- "$library/Regression/DoubledPrecision.swift" "$library/Regression/Refinement.swift" \
  "$library/Numerics/Matrix.swift" "$library/Numerics/QRDecomposition.swift" \
  "$library/Regression/NISTSet.swift" "$library/Regression/NISTSets.swift" "$here/main.swift"

embedded=$(dirname "$(dirname "$(readlink -f "$(command -v swiftc)")")")/lib/swift/embedded
swiftc -swift-version 6 -O -wmo -I "$work" -target aarch64-none-none-elf \
  -enable-experimental-feature Embedded -c "$@" -o "$work/arm64.o"
# shellcheck disable=SC2046 # one word a library
aarch64-linux-gnu-gcc -I "$work" "$here/show.c" "$work/arm64.o" -o "$work/arm64" \
  $(find "$libraries" -name 'libopenblas.so.0' | head -n 1) \
  "$embedded/aarch64-none-none-elf/libswiftUnicodeDataTables.a" \
  -Wl,-rpath-link,"$(dirname "$(find "$libraries" -name libgfortran.so.5 | head -n 1)")" -lm
path=$(find "$libraries" -name 'lib*.so.*' -exec dirname {} \; | sort -u | tr '\n' ':')
qemu-aarch64-static -L /usr/aarch64-linux-gnu -E "LD_LIBRARY_PATH=$path" "$work/arm64" >"$work/arm64.txt"

cc -I "$work" -c "$here/show.c" -o "$work/show.o"
swiftc -swift-version 6 -O -wmo -I "$work" "$@" "$work/show.o" -lopenblas -lm -o "$work/host"
OPENBLAS_NUM_THREADS=1 "$work/host" >"$work/host.txt"

paste -d ' ' "$work/host.txt" "$work/arm64.txt" | awk '
  $1 != $4 || $2 != $5 { print "the lists differ at line " NR; failed = 1; exit }
  { kind = substr($2, 1, 1); count[kind]++
    if ($3 == $6) equal[kind]++
    else { d = ($3 - $6) / $3; if (d < 0) d = -d; if (d > worst[kind]) worst[kind] = d } }
  END {
    name["b"] = "coefficients"; name["s"] = "standard errors"; name["d"] = "residual deviations"
    for (kind in name) {
      printf "%s: %d of %d equal to the bit, worst relative difference %.1e\n", name[kind], equal[kind], count[kind], worst[kind]
      if (!count[kind] || worst[kind] > 1e-14) failed = 1
    }
    exit failed
  }'
