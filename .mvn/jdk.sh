# Sourced by mvnw and colloquium: sets JAVA_HOME to a working JDK that is new enough, wherever it is installed.
# The first java on the PATH is often older than another JDK on the same machine.

jdk_oldest=21

jdk_version() {
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

jdk_works() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && "$1/bin/java" -version >/dev/null 2>&1 </dev/null
}

jdk_fits() {
  jdk_found=$(jdk_version "$1") || return 1
  [ "${jdk_found:-0}" -ge "$jdk_oldest" ] && jdk_works "$1"
}

jdk_of_path() {
  jdk_compiler=$(command -v javac) && jdk_compiler=$(readlink -f "$jdk_compiler") && dirname "$(dirname "$jdk_compiler")"
}

jdk_find() {
  for jdk_home in "${JAVA_HOME:-}" "$(jdk_of_path 2>/dev/null)" \
    /usr/lib/jvm/* /usr/java/* /usr/local/openjdk* /opt/java/* /opt/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec \
    "${HOME:-/nowhere}"/.sdkman/candidates/java/* "${HOME:-/nowhere}"/.jdks/*; do
    if [ -n "$jdk_home" ] && jdk_fits "$jdk_home"; then
      printf '%s\n' "$jdk_home"
      return 0
    fi
  done
  return 1
}

# mvnw switches file name patterns off; the subshell keeps switching them on to itself.
if ! jdk_home=$(set +f; jdk_find); then
  echo "Colloquium needs a working JDK $jdk_oldest or newer and found none; install one, for example Temurin 25 from https://adoptium.net, or set JAVA_HOME." >&2
  exit 1
fi
if [ -n "${JAVA_HOME:-}" ] && [ "$jdk_home" != "$JAVA_HOME" ] && ! jdk_works "$JAVA_HOME"; then
  echo "JAVA_HOME ($JAVA_HOME) is not a working JDK; using $jdk_home instead." >&2
fi
JAVA_HOME=$jdk_home
export JAVA_HOME
