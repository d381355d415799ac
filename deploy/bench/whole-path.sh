#!/usr/bin/env bash
# Measures ./dateline run: seconds until it is ready, stories a second through the whole path (file,
# Tika, Kafka, tags, Kafka), and memory. Usage: whole-path.sh [STORIES]
# Stays on this machine, ends by itself after ten minutes at the latest, and cleans up.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
stories=${1:-3000}
limit=600
port=${DATELINE_BENCH_PORT:-18080}
sample=deploy/standalone/src/main/resources/samples/kisumu-cholera-clinic.txt
work=$(mktemp -d)
pid=

clean_up() {
  if [[ -n $pid ]]; then
    kill "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
  fi
  rm -rf "$work"
}
trap clean_up EXIT

# value NAME: sum of a counter over its tags
value() {
  curl -sf "http://127.0.0.1:$port/actuator/prometheus" |
    awk -v name="$1" 'index($1, name) == 1 { sum += $2 } END { printf "%d", sum }'
}

# until_equal NAME VALUE
until_equal() {
  while [[ $(value "$1" || echo -1) != "$2" ]]; do
    ((SECONDS < limit)) || { echo "not done after $limit s" >&2; exit 1; }
    kill -0 "$pid" || { cat "$work/err" >&2; exit 1; }
    sleep 0.2
  done
}

now() { date +%s%N; }
seconds() { awk -v from="$1" -v to="$2" 'BEGIN { printf "%.1f", (to - from) / 1e9 }'; }

./dateline --version >/dev/null # builds it first
mkdir "$work/inbox"
for ((i = 1; i <= stories; i++)); do
  sed "1s/\$/ ($i)/" "$sample" >"$work/inbox/$i.txt"
done

: >"$work/err"
start=$(now)
./dateline run --data "$work/data" --watch "$work/inbox" \
  --port "$port" --kafka-port 0 >"$work/out" 2>"$work/err" &
pid=$!
until grep -q 'Ctrl-C' "$work/err"; do
  kill -0 "$pid" || { cat "$work/err" >&2; exit 1; }
  sleep 0.05
done
ready=$(now)
until_equal dateline_stories_published_total "$stories"
published=$(now)
# One sample under many headlines: copies of one another.
until_equal dateline_classify_stories_total "$stories"
enriched=$(now)

echo "ready after                $(seconds "$start" "$ready") s"
echo "stories                    $stories of $(wc -c <"$work/inbox/1.txt") bytes"
awk -v n="$stories" -v ready="$ready" -v p="$published" -v e="$enriched" 'BEGIN {
  printf "published to Kafka         %.0f stories/s\n", n / ((p - ready) / 1e9)
  printf "through the whole path     %.0f stories/s\n", n / ((e - ready) / 1e9) }'
awk '/VmHWM/ { printf "memory at most             %d MB\n", $2 / 1024 }' "/proc/$pid/status"
stopping=$(now)
kill "$pid"
status=0
wait "$pid" || status=$?
pid=
echo "stopped after              $(seconds "$stopping" "$(now)") s, status $status"
