#!/usr/bin/env bash
# Builds a local image apache/kafka:<version> with no image registry: Kafka's jars come from Maven,
# Java from JAVA_IMAGE or, without it, from java-image.sh. It takes the settings of the official
# image that docker-compose.yml and Testcontainers use; its command line tools, TLS and SASL
# shorthands and JMX settings are left out.
set -euo pipefail

usage() {
  cat <<'USAGE'
Usage: kafka-image.sh [--force] [VERSION]
  --force   build it even if an image of that name is there already
  VERSION   of Kafka (default: the one that the Maven build uses)
Environment:
  JAVA_IMAGE  base image with Java 17 or later, bash and coreutils (default: the one that
              java-image.sh builds)
USAGE
}

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
force=
version=
for argument; do
  case $argument in
    --force) force=yes ;;
    -h | --help) usage && exit 0 ;;
    -*) usage >&2 && exit 2 ;;
    *) version=$argument ;;
  esac
done

maven() {
  "$root/mvnw" -q -B -Dstyle.color=never "$@"
}

if [[ -z $version ]]; then
  version=$(cd "$root" && maven -N help:evaluate -Dexpression=kafka.version -DforceStdout | tail -n 1)
fi
if [[ ! $version =~ ^[0-9]+(\.[0-9]+)+ ]]; then
  echo "Not a version of Kafka: $version" >&2
  exit 1
fi
image=apache/kafka:$version
if [[ -z $force ]] && docker image inspect "$image" >/dev/null 2>&1; then
  echo "$image is there already" >&2
  exit 0
fi

if [[ -z ${JAVA_IMAGE:-} ]]; then
  "$here/java-image.sh"
  JAVA_IMAGE=dateline-java:local
fi

context=$(mktemp -d)
trap 'rm -rf "$context"' EXIT
cp -R "$here/kafka/." "$context"
(cd "$root" && maven -f deploy/docker/kafka/pom.xml dependency:copy-dependencies \
  -DincludeScope=runtime -DoutputDirectory="$context/libs" "-Dkafka.version=$version") >&2
docker build --quiet --build-arg "JAVA_IMAGE=$JAVA_IMAGE" --tag "$image" "$context" >/dev/null
echo "$image is built" >&2
