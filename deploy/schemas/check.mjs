// Holds the manifests against the schemas of Kubernetes and of the Prometheus operator, and the dashboard against
// Grafana's: values by JSON schema, names of fields by the TypeScript compiler, which knows those that are too many.
//   npm ci && node check.mjs
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAllDocuments } from 'yaml';

const here = dirname(fileURLToPath(import.meta.url));
const deploy = dirname(here);
const typed = join(here, 'node_modules', 'typed.ts');

const OPERATOR = 'monitoring.coreos.com/';
const GROUPS = /^(networking\.k8s\.io|autoscaling|apps|policy)\//;

/** The module that has a kind. */
function moduleOf({ apiVersion, kind }) {
  if (apiVersion.startsWith(OPERATOR)) {
    return `@kubernetes-models/prometheus-operator/${apiVersion}/${kind}`;
  }
  if (apiVersion === 'v1' || GROUPS.test(apiVersion)) {
    return `kubernetes-models/${apiVersion}/${kind}`;
  }
  throw new Error(`${apiVersion} ${kind} is of no group that is known here`);
}

function manifests() {
  return readdirSync(join(deploy, 'kubernetes'), { recursive: true })
    .filter((file) => file.endsWith('.yaml') && !file.endsWith('kustomization.yaml'))
    .sort()
    .flatMap((file) =>
      parseAllDocuments(readFileSync(join(deploy, 'kubernetes', file), 'utf8')).map((document) => ({
        file,
        value: document.toJS(),
      })),
    );
}

const lines = [];
let failed = 0;
const found = manifests();
for (const [n, { file, value }] of found.entries()) {
  const name = moduleOf(value);
  const model = await import(name);
  try {
    new model[value.kind](value).validate();
  } catch (error) {
    failed++;
    console.error(`${file}: ${value.kind} ${value.metadata?.name}: ${error.message}`);
  }
  lines.push(`import type { I${value.kind} as K${n} } from '${name}';`);
  lines.push(`// ${file}`, `export const k${n}: K${n} = ${JSON.stringify(value, null, 2)};`);
}

const dashboards = readdirSync(join(deploy, 'grafana', 'dashboards')).filter((file) => file.endsWith('.json'));
lines.push(
  "import type { Dashboard, Panel, RowPanel } from '@grafana/schema/dist/esm/raw/dashboard/x/Dashboard_types.gen';",
  // JSON has the value of an enum, not the enum.
  'type Json<T> = T extends string ? `${T}` : T extends (infer U)[] ? Json<U>[]',
  '  : T extends object ? { [K in keyof T]: Json<T[K]> } : T;',
);
for (const [kind, part] of [
  ['stat', 'stat/panelcfg/x/StatPanelCfg'],
  ['table', 'table/panelcfg/x/TablePanelCfg'],
  ['timeseries', 'timeseries/panelcfg/x/TimeSeriesPanelCfg'],
  ['state-timeline', 'statetimeline/panelcfg/x/StateTimelinePanelCfg'],
]) {
  const type = kind.replace('-', '_');
  const from = `@grafana/schema/dist/esm/raw/composable/${part}_types.gen`;
  lines.push(`import type { Options as ${type}_options } from '${from}';`);
  if (kind !== 'stat') {
    lines.push(`import type { FieldConfig as ${type}_field } from '${from}';`);
  }
}
for (const [n, file] of dashboards.entries()) {
  const dashboard = JSON.parse(readFileSync(join(deploy, 'grafana', 'dashboards', file), 'utf8'));
  const { panels, ...head } = dashboard;
  lines.push(`// ${file}`, `export const d${n}: Json<Dashboard> = ${JSON.stringify(head, null, 2)};`);
  for (const panel of panels) {
    const type = panel.type.replace('-', '_');
    const at = `d${n}_${panel.id}`;
    if (panel.type === 'row') {
      lines.push(`export const ${at}: Json<RowPanel> = ${JSON.stringify(panel)};`);
      continue;
    }
    lines.push(`export const ${at}: Json<Panel> = ${JSON.stringify(panel, null, 2)};`);
    lines.push(`export const ${at}_options: Json<Partial<${type}_options>> = ${JSON.stringify(panel.options, null, 2)};`);
    const custom = panel.fieldConfig.defaults.custom;
    if (custom && panel.type !== 'stat') {
      lines.push(`export const ${at}_field: Json<Partial<${type}_field>> = ${JSON.stringify(custom, null, 2)};`);
    }
  }
}
writeFileSync(typed, lines.join('\n'));
try {
  execFileSync(
    join(here, 'node_modules', '.bin', 'tsc'),
    ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2022', '--module', 'nodenext', '--pretty', 'false', typed],
    { stdio: 'pipe', encoding: 'utf8' },
  );
} catch (error) {
  failed++;
  console.error(error.stdout || error.message);
} finally {
  if (!process.env.KEEP) rmSync(typed, { force: true });
}
if (failed) {
  process.exit(1);
}
console.log(`${found.length} manifests and ${dashboards.length} dashboard keep to their schemas`);
