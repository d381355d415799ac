#!/usr/bin/env bash
# Takes in the same files round after round, each round under a new name and with one line end more,
# so that none is known by its bytes, and prints after each what memory the service holds then: live
# heap after a collection, and what all its processes hold of the machine. Tells at the end what
# became of the documents. Usage: soak.sh DIR [ROUNDS]
# Stays on this machine, ends by itself after LIMIT (default 3000) seconds, and cleans up. Fails when
# a document has no outcome, or the service does not live to the end.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
folder=$(cd "${1:?usage: soak.sh DIR [ROUNDS]}" && pwd)
rounds=${2:-10}
limit=${LIMIT:-3000}
port=${DATELINE_BENCH_PORT:-18080}
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

metrics() { curl -sf "http://127.0.0.1:$port/actuator/prometheus"; }

# value NAME: sum of a metric over its tags; -1 while it cannot be asked for
value() {
  metrics >"$work/metrics" || { echo -1; return; }
  awk -v name="$1" 'index($1, name) == 1 { sum += $2 } END { printf "%d", sum }' "$work/metrics"
}

# until_equal NAME VALUE
until_equal() {
  while [[ $(value "$1") != "$2" ]]; do
    ((SECONDS < limit)) || { echo "not done after $limit s" >&2; exit 1; }
    kill -0 "$pid" || { tail -n 20 "$work/err" >&2; exit 1; }
    sleep 0.5
  done
}

# resident: megabytes that the service and its workers hold
resident() {
  local processes
  processes=$(pgrep -P "$pid" || true)
  # shellcheck disable=SC2086 # a list of numbers
  ps -o rss= -p "$pid" ${processes:+-p ${processes//$'\n'/ -p }} | awk '{ sum += $1 } END { printf "%d", sum / 1024 }'
}

# live_heap: megabytes in use after a full collection
live_heap() {
  jcmd "$pid" GC.run >/dev/null
  jcmd "$pid" GC.heap_info | awk '/total.*used/ { sub(/.*used /, ""); printf "%d", $1 / 1024; exit }'
}

# lengthen COUNT: adds so many line ends to each file of the next round, which no format minds
lengthen() {
  local ends file
  printf -v ends '%*s' "$1" ''
  while IFS= read -r -d '' file; do
    printf '%s' "${ends// /$'\n'}" >>"$file"
  done < <(find "$work/next" -type f -print0)
}

./dateline --version >/dev/null # builds it first
mkdir "$work/inbox"
files=$(find "$folder" -type f ! -name '.*' | wc -l)
: >"$work/err"
./dateline run --data "$work/data" --watch "$work/inbox" \
  --port "$port" --kafka-port 0 >"$work/out" 2>"$work/err" &
pid=$!
until grep -q 'Ctrl-C' "$work/err"; do
  kill -0 "$pid" || { cat "$work/err" >&2; exit 1; }
  sleep 0.2
done

echo "$files files, $rounds rounds"
printf '%5s  %7s  %9s  %12s  %12s\n' round seconds documents 'live heap MB' 'resident MB'
for ((round = 1; round <= rounds; round++)); do
  begin=$SECONDS
  cp -r "$folder" "$work/next"
  lengthen "$round"
  mv "$work/next" "$work/inbox/round-$round"
  until_equal dateline_documents_total $((files * round))
  printf '%5d  %7d  %9d  %12d  %12d\n' "$round" $((SECONDS - begin)) $((files * round)) \
    "$(live_heap)" "$(resident)"
done

accepted=$(value dateline_documents_accepted_total)
ended=$(value dateline_documents_total)
flight=$(value dateline_documents_in_flight)
echo "accepted $accepted = ended $ended + in flight $flight"
((accepted == ended + flight)) || exit 1
echo "outcomes:"
awk -F'[{},"= ]+' '/^dateline_documents_total/ { for (i = 1; i < NF; i++) if ($i == "outcome") sum[$(i + 1)] += $NF }
  END { for (outcome in sum) if (sum[outcome]) printf "  %-12s %d\n", outcome, sum[outcome] }' "$work/metrics" | sort
grep -E '^dateline_extract_(worker_restarts|retries)_total' "$work/metrics" | grep -v ' 0.0$' || true
kill "$pid"
status=0
wait "$pid" || status=$?
pid=
echo "stopped with status $status"
((status == 0))
