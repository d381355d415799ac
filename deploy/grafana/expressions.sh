#!/usr/bin/env bash
# Prints every PromQL expression of the dashboards, one a line, with Grafana's variables filled in, so
# that they can be tried without Grafana. Grafana writes each on a line of its own.
set -euo pipefail

usage() {
  cat <<'USAGE'
Usage: expressions.sh [--rules]
  --rules  print them as a file of recording rules, for promtool check rules
Environment:
  RANGE    in place of $__range (default: 15m)
  RATE     in place of $__rate_interval (default: 1m)
USAGE
}

rules=
while (($#)); do
  case $1 in
    --rules) rules=yes ;;
    -h | --help) usage && exit 0 ;;
    *) usage >&2 && exit 2 ;;
  esac
  shift
done

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

# In JSON, quotes and backslashes have a backslash in front.
expressions() {
  sed -nE 's/^ *"expr": "(.*)",?$/\1/p' "$here"/dashboards/*.json | sed -E \
    -e 's/\\(["\\])/\1/g' \
    -e "s/\\\$__rate_interval/${RATE:-1m}/g" \
    -e "s/\\\$__range/${RANGE:-15m}/g" \
    -e "s/\\\$instance/.*/g"
}

if [[ -z $rules ]]; then
  expressions
  exit
fi
printf '%s\n' 'groups:' '  - name: dashboards' '    rules:'
expressions | sed -e "s/'/''/g" | awk -v quote="'" \
  '{print "      - record: dashboard:expression:" NR; print "        expr: " quote $0 quote}'
