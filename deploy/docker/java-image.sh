#!/usr/bin/env bash
# Builds a base image from the JDK and the programs of this machine, with no registry: a Java run
# time made by jlink, bash, a few coreutils, and the shared libraries that they load. It stands in
# for eclipse-temurin behind a closed network; the Dockerfiles here take it as JAVA_IMAGE.
set -euo pipefail

usage() {
  cat <<'USAGE'
Usage: java-image.sh [--force] [--jdk DIR] [--tag NAME]
  --force     build it even if the image is there already
  --jdk DIR   the JDK to take (default: JAVA_HOME, else the one of javac on the PATH)
  --tag NAME  the image's name (default: dateline-java:local)
USAGE
}

jdk=${JAVA_HOME:-}
tag=dateline-java:local
force=
while (($#)); do
  case $1 in
    --force) force=yes ;;
    --jdk) jdk=${2:?--jdk needs a directory} && shift ;;
    --tag) tag=${2:?--tag needs a name} && shift ;;
    -h | --help) usage && exit 0 ;;
    *) usage >&2 && exit 2 ;;
  esac
  shift
done

if [[ -z $force ]] && docker image inspect "$tag" >/dev/null 2>&1; then
  echo "$tag is there already" >&2
  exit 0
fi

if [[ -z $jdk ]] && command -v javac >/dev/null; then
  jdk=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
fi
if [[ ! -x $jdk/bin/jlink ]]; then
  echo "No JDK with jlink${jdk:+ in $jdk}: install one of 17 or later, or name it by --jdk" >&2
  exit 1
fi

# What the services, Kafka and someone who looks into a container need of a whole run time.
modules=java.se,jdk.charsets,jdk.crypto.cryptoki,jdk.crypto.ec,jdk.jcmd,jdk.jfr,jdk.localedata
modules+=,jdk.management,jdk.management.agent,jdk.naming.dns,jdk.net,jdk.security.auth
modules+=,jdk.security.jgss,jdk.unsupported,jdk.xml.dom,jdk.zipfs
programs=(bash cat chmod chown cp cut date dirname env grep head id ls mkdir mv rm sed sleep sort
  tail tr uname)
# Asked for by the native libraries inside of jars (ONNX Runtime, snappy, zstd), which ldd cannot see.
libraries=(libdl.so.2 libgcc_s.so.1 libm.so.6 libnss_dns.so.2 libpthread.so.0 libresolv.so.2
  librt.so.1 libstdc++.so.6)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root

# copy FILE: to the same path under the root
copy() {
  mkdir -p "$root$(dirname "$1")"
  cp -L "$1" "$root$1"
}

# copy_libraries FILE...: every shared library of the system that they load
copy_libraries() {
  local listing library
  listing=$(LD_LIBRARY_PATH=$java/lib:$java/lib/server ldd "$@")
  if grep 'not found' <<<"$listing" >&2; then
    echo "A library that Java needs is missing on this machine" >&2
    return 1
  fi
  while read -r library; do
    copy "$library"
  done < <(grep -o '/[^ ]* (0x' <<<"$listing" | cut -d' ' -f1 | grep -v "^$work" | sort -u)
}

mkdir -p "$root"/usr/{bin,lib,lib64,sbin} "$root"/{etc,home/app,opt,proc,root,sys,tmp,var/tmp}
for directory in bin lib lib64 sbin; do
  ln -s "usr/$directory" "$root/$directory"
done
chmod 1777 "$root"/tmp "$root"/var/tmp

java=$root/opt/java
"$jdk/bin/jlink" --add-modules "$modules" --strip-java-debug-attributes --no-header-files \
  --no-man-pages --generate-cds-archive --output "$java" >&2
# They draw on a screen or play sound, and would bring X11 and ALSA along.
rm -f "$java"/lib/{libawt_xawt,libjawt,libjsound,libsplashscreen}.so
if [[ -s $jdk/lib/security/cacerts ]]; then
  # What the machine trusts, in place of what the JDK was built with.
  cp -L "$jdk/lib/security/cacerts" "$java/lib/security/cacerts"
fi
mapfile -t natives < <(find "$java/lib" -name '*.so')
copy_libraries "$java/bin/java" "${natives[@]}"

for program in "${programs[@]}"; do
  file=$(type -P "$program")
  cp -L "$file" "$root/usr/bin/$program"
  copy_libraries "$file"
done
ln -s bash "$root/usr/bin/sh"
known=$(PATH=$PATH:/usr/sbin:/sbin ldconfig -p)
for library in "${libraries[@]}"; do
  # Newer C libraries have some of them built in.
  file=$(awk -v name="$library" '$1 == name && !found++ {print $NF}' <<<"$known")
  if [[ -n $file ]]; then
    copy "$file"
    copy_libraries "$file"
  fi
done

# Else Java takes file names for ASCII.
for locale in /usr/lib/locale/C.utf8 /usr/lib/locale/C.UTF-8; do
  if [[ -d $locale ]]; then
    mkdir -p "$root/usr/lib/locale"
    cp -RL "$locale" "$root/usr/lib/locale/"
  fi
done

printf '%s\n' 'root:x:0:0:root:/root:/bin/bash' 'appuser:x:1000:1000::/home/app:/bin/bash' \
  'nobody:x:65534:65534:nobody:/:/bin/false' >"$root/etc/passwd"
printf '%s\n' 'root:x:0:' 'appuser:x:1000:' 'nogroup:x:65534:' >"$root/etc/group"
echo 'hosts: files dns' >"$root/etc/nsswitch.conf"
chmod 755 "$root"

tar --create --owner=0 --group=0 --numeric-owner -C "$root" . |
  docker import \
    --change 'ENV JAVA_HOME=/opt/java' \
    --change 'ENV PATH=/opt/java/bin:/usr/bin' \
    --change 'ENV LANG=C.UTF-8' \
    --change 'CMD ["bash"]' \
    --message "Java of $jdk" - "$tag" >/dev/null

docker run --rm --network none "$tag" java -version >&2
echo "$tag is built" >&2
