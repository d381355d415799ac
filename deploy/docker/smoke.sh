#!/usr/bin/env bash
# Runs docker-compose.yml once: builds both images from the jars under target/, puts a document into
# the watched folder, uploads another, and waits until both come out as tagged stories and
# Prometheus, where it is installed, has seen them and answers what the dashboard asks. Needs a Docker engine, Compose and curl, the
# image of Kafka (see kafka-image.sh), and no registry. Everything is removed at the end.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
samples=deploy/standalone/src/main/resources/samples

export COMPOSE_PROJECT_NAME=dateline-smoke
export KAFKA_PORT=${KAFKA_PORT:-19092}
export DATELINE_INGEST_PORT=${DATELINE_INGEST_PORT:-18081}
export DATELINE_CLASSIFY_PORT=${DATELINE_CLASSIFY_PORT:-18082}
prometheus_port=${PROMETHEUS_PORT:-19090}
DATELINE_UPLOAD_TOKEN=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
export DATELINE_UPLOAD_TOKEN

fail() {
  echo "smoke: $*" >&2
  exit 1
}

compose() {
  if docker compose version >/dev/null 2>&1; then
    docker compose "$@"
  else
    docker-compose "$@"
  fi
}

work=$(mktemp -d)
prometheus_pid=
clean_up() {
  local status=$?
  trap - EXIT
  if [[ -n $prometheus_pid ]]; then
    kill "$prometheus_pid" 2>/dev/null || true
    wait "$prometheus_pid" 2>/dev/null || true
  fi
  if ((status != 0)); then
    compose ps >&2 || true
    compose logs --tail=60 kafka ingest classify >&2 || true
    [[ ! -f $work/prometheus.log ]] || tail -n 20 "$work/prometheus.log" >&2
  fi
  compose down --volumes --timeout 30 >"$work/down.log" 2>&1 || cat "$work/down.log" >&2
  rm -rf "$work"
  exit "$status"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# await SECONDS WHAT COMMAND...: until the command succeeds
await() {
  local deadline=$((SECONDS + $1)) what=$2
  shift 2
  until "$@"; do
    ((SECONDS < deadline)) || fail "gave up waiting for $what"
    sleep 1
  done
  echo "smoke: $what"
}

is_healthy() {
  [[ $(docker inspect --format '{{.State.Health.Status}}' "$(compose ps -q "$1")") == healthy ]]
}

# metric PORT NAME: the sum over all series that begin so, 0 where there is none
metric() {
  curl -fsS --max-time 10 "http://127.0.0.1:$1/actuator/prometheus" |
    awk -v name="$2" 'index($1, name) == 1 {sum += $NF} END {printf "%d\n", sum}'
}

# all_tagged DOCUMENTS: so many have ended, and each of their stories has gone through classify
all_tagged() {
  local ended published tagged copies
  ended=$(metric "$DATELINE_INGEST_PORT" dateline_documents_total)
  published=$(metric "$DATELINE_INGEST_PORT" dateline_stories_published_total)
  tagged=$(metric "$DATELINE_CLASSIFY_PORT" 'dateline_classify_stories_total{outcome="enriched"}')
  copies=$(metric "$DATELINE_CLASSIFY_PORT" 'dateline_classify_stories_total{outcome="duplicate"}')
  ((ended == $1 && published >= $1 && tagged + copies == published))
}

# page_shows_stories: the live page's API has some
page_shows_stories() {
  [[ $(curl -fsS --max-time 10 "http://127.0.0.1:$DATELINE_CLASSIFY_PORT/api/stories") == *'"stories":[{'* ]]
}

# upload FILE CURL-OPTION...: prints the status code
upload() {
  local file=$1
  shift
  curl -sS --max-time 10 -o "$work/answer" -w '%{http_code}' "$@" \
    -H 'Content-Type: application/octet-stream' --data-binary "@$file" \
    "http://127.0.0.1:$DATELINE_INGEST_PORT/api/documents"
}

# query PROMQL: the JSON of Prometheus
query() {
  curl -fsS --max-time 10 --get --data-urlencode "query=$1" \
    "http://127.0.0.1:$prometheus_port/api/v1/query"
}

query_is() {
  [[ $(query "$1" 2>/dev/null) == *"\"$2\"]"* ]]
}

[[ $(compose version 2>/dev/null) ]] || fail "Docker Compose is missing"
for service in ingest classify; do
  jar=$service-service/target/dateline-$service-service-boot.jar
  [[ -f $jar ]] || fail "$jar is missing: run ./mvnw -B -DskipTests package"
done
if [[ -z ${JAVA_IMAGE:-} ]]; then
  deploy/docker/java-image.sh
  export JAVA_IMAGE=dateline-java:local
fi

export DATELINE_INBOX=$work/inbox
mkdir "$DATELINE_INBOX"
# The services run as a user of their own.
chmod 755 "$work" "$DATELINE_INBOX"

compose build ingest classify >"$work/build.log" 2>&1 || {
  cat "$work/build.log" >&2
  fail "the images could not be built"
}
echo "smoke: images are built"
compose up --detach kafka ingest classify >"$work/up.log" 2>&1 || {
  cat "$work/up.log" >&2
  fail "the containers did not start"
}
for service in kafka ingest classify; do
  await 180 "$service is healthy" is_healthy "$service"
done

install -m 644 "$samples/kisumu-cholera-clinic.txt" "$DATELINE_INBOX/first.txt"
await 120 "a story from the watched folder is tagged" all_tagged 1
await 30 "the live page shows it" page_shows_stories

refused=$(upload "$samples/bor-peace-pact.pdf")
[[ $refused == 40[13] ]] || fail "an upload without the token was answered with $refused"
accepted=$(upload "$samples/bor-peace-pact.pdf" -H "Authorization: Bearer $DATELINE_UPLOAD_TOKEN")
[[ $accepted == 20[012] ]] || fail "an upload was answered with $accepted: $(cat "$work/answer")"
await 120 "a story from an upload is tagged" all_tagged 2

if command -v prometheus >/dev/null; then
  target="    static_configs:\n      - targets: [\"127.0.0.1:$DATELINE_CLASSIFY_PORT\"]"
  sed -e "s/ingest:8081/127.0.0.1:$DATELINE_INGEST_PORT/" \
    -e "/dns_sd_configs:/,/port: 8082/c\\$target" -e 's/_interval: 15s/_interval: 1s/' \
    deploy/prometheus/prometheus.yml >"$work/prometheus.yml"
  cp deploy/prometheus/alerts.yml "$work"
  prometheus --config.file="$work/prometheus.yml" --storage.tsdb.path="$work/tsdb" \
    --web.listen-address="127.0.0.1:$prometheus_port" >"$work/prometheus.log" 2>&1 &
  prometheus_pid=$!
  await 60 "Prometheus scrapes both services" query_is 'sum(up)' 2
  await 30 "Prometheus sees the documents" query_is 'sum(dateline_documents_total)' 2
  await 30 "Prometheus sees the stories" query_is \
    'sum(dateline_stories_published_total) - sum(dateline_classify_stories_total)' 0
  await 30 "the sums match" query_is \
    'sum(dateline_documents_accepted_total) - sum(dateline_documents_total) - sum(dateline_documents_in_flight)' 0
  alerts=$(query 'ALERTS')
  [[ $alerts == *'"result":[]'* ]] || fail "there are alerts: $alerts"
  for name in dateline_documents_in_flight_age_seconds dateline_source_staleness_seconds \
    dateline_sources dateline_story_delay_seconds_bucket \
    dateline_stories_published_total dateline_publish_retries_total dateline_dead_letters_total \
    kafka_consumer_fetch_manager_records_lag_max; do
    [[ $(query "$name") != *'"result":[]'* ]] || fail "an alert needs $name, which no service has"
  done
  echo "smoke: every metric that an alert needs is there"

  # Prometheus sees that a counter rises if it saw it before, so one more like the first.
  { echo "A second cholera clinic opens near Kisumu" && tail -n +2 "$samples/kisumu-cholera-clinic.txt"; } \
    >"$work/second.txt"
  accepted=$(upload "$work/second.txt" -H "Authorization: Bearer $DATELINE_UPLOAD_TOKEN")
  [[ $accepted == 20[012] ]] || fail "an upload was answered with $accepted: $(cat "$work/answer")"
  await 120 "a story like the first one is tagged" all_tagged 3
  await 30 "Prometheus sees it" query_is 'sum(increase(dateline_tags_total[5m])) > bool 0' 1
  # Nothing is wrong or read in part here, nothing is fetched, and the lag of a partition is told after a minute.
  may_be_empty='ALERTS|state!=|outcome!~|status=~|partial_total|overdue|staleness|fetches_total|records_lag[{]'
  asked=0
  while read -r expression; do
    answer=$(query "$expression") || fail "Prometheus refuses what the dashboard asks: $expression"
    [[ $expression =~ $may_be_empty || $answer != *'"result":[]'* ]] ||
      fail "the dashboard shows nothing for $expression"
    asked=$((asked + 1))
  done < <(RATE=5m RANGE=5m deploy/grafana/expressions.sh)
  ((asked > 0)) || fail "the dashboard asks nothing"
  echo "smoke: Prometheus answers all $asked expressions of the dashboard"
else
  echo "smoke: prometheus is not installed, so the scrape was not tried"
fi
echo "smoke: passed in $SECONDS s"
