#!/usr/bin/env bash
# Prints deploy/prometheus/alerts.yml as a PrometheusRule:
#   deploy/kubernetes/monitoring/rules.sh >deploy/kubernetes/monitoring/prometheus-rule.yaml
set -euo pipefail

cat <<'HEAD'
# Made by rules.sh of deploy/prometheus/alerts.yml: change that one.
apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata:
  name: dateline
  namespace: dateline
  labels:
    app.kubernetes.io/name: dateline
spec:
HEAD
sed -e '/^#/d' -e 's/^./  &/' "$(dirname "${BASH_SOURCE[0]}")/../../prometheus/alerts.yml"
