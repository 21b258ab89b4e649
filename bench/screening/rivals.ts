import { ZenEngine, type ZenDecision } from '@gorules/zen-engine';
import { Engine } from 'json-rules-engine';
import { GROUPS } from '../../engines/screening/catalogue.ts';
import type { Ledger } from '../../engines/screening/ledger.ts';
import type { Entry, Sheet } from '../../engines/screening/prepare.ts';
import { standings } from '../../engines/screening/standings.ts';
import { ASK_MILLIBITS, GROUP_CAP_MILLIBITS, REFER_MILLIBITS } from '../../engines/screening/thresholds.ts';

/** What all engines must agree on. */
export type Verdict = { millibits: number; outcome: string };

/** The ledger as the rivals take it; made outside the clock, in their favour. */
export type Flat = { on: Record<string, boolean>; fact: Record<string, boolean>; soon: boolean };

export function flatten(ledger: Ledger, sheet: Sheet, on: string): Flat {
  const flat: Flat = { on: {}, fact: {}, soon: ledger.departsOn !== undefined };
  const found = standings(ledger, sheet, on);
  for (const entry of sheet.entries) {
    const standing = found[entry.index];
    flat.on[entry.code] = standing?.state === 'confirmed';
    flat.fact[entry.code] = standing !== undefined && standing.fact !== '';
  }
  return flat;
}

const weighing = (sheet: Sheet): Entry[] => sheet.entries.filter((entry) => entry.millibits !== 0);
const key = (group: string): string => group.replace('-', '');

/** The same rules as a GoRules decision: a table with one row per indicator, then expressions for groups, sum and outcome. */
export function zenDecision(sheet: Sheet): ZenDecision {
  const row = (entry: Entry, missing: boolean) => ({
    _id: `${entry.code}${missing ? '-missing' : ''}`,
    when: entry.indicator.factRequired ? `on.${entry.code} and ${missing ? 'not ' : ''}fact.${entry.code}` : `on.${entry.code}`,
    code: `'${entry.code}'`,
    group: `'${key(entry.indicator.group)}'`,
    w: missing ? '0' : String(entry.millibits),
    supports: String(entry.supports && !missing),
    urgent: `'${missing ? '' : (entry.indicator.urgent ?? '')}'`,
    missing: String(missing && entry.millibits > 0),
  });
  const rules = weighing(sheet).flatMap((entry) =>
    entry.indicator.factRequired ? [row(entry, false), row(entry, true)] : [row(entry, false)],
  );
  const perGroup = GROUPS.flatMap((group) => {
    const g = key(group);
    return [
      { key: `${g}P`, value: `map(filter(lines, #.group == '${g}' and #.w > 0), #.w)` },
      { key: `${g}N`, value: `map(filter(lines, #.group == '${g}' and #.w < 0), #.w)` },
      {
        key: `${g}S`,
        value:
          `(len($.${g}P) == 0 ? 0 : min([${GROUP_CAP_MILLIBITS}, max($.${g}P) + 0.3 * (sum($.${g}P) - max($.${g}P))])) + ` +
          `(len($.${g}N) == 0 ? 0 : min($.${g}N) + 0.3 * (sum($.${g}N) - min($.${g}N)))`,
      },
      { key: `${g}B`, value: `some(lines, #.group == '${g}' and #.supports)` },
    ];
  });
  const verdict = [
    { key: 'total', value: `sum([${GROUPS.map((group) => `$.${key(group)}S`).join(', ')}])` },
    { key: 'groups', value: GROUPS.map((group) => `($.${key(group)}B ? 1 : 0)`).join(' + ') },
    { key: 'solid', value: GROUPS.filter((g) => g !== 'document' && g !== 'place-time').map((g) => `$.${key(g)}B`).join(' or ') }, // prettier-ignore
    { key: 'broad', value: '$.groups >= 2 and $.solid' },
    { key: 'heavy', value: `$.total >= ${REFER_MILLIBITS}` },
    { key: 'urgentFact', value: `some(lines, #.urgent != '')` },
    { key: 'missing', value: `some(lines, #.missing)` },
    {
      key: 'outcome',
      value:
        `$.broad and ($.urgentFact or ($.heavy and soon)) ? 'URGENT' : $.broad and $.heavy ? 'REFER' : ` +
        `($.total >= ${ASK_MILLIBITS} or $.urgentFact or $.missing) ? 'ASK_MORE' : 'NO_CONCERN'`,
    },
  ];
  const outputs = ['code', 'group', 'w', 'supports', 'urgent', 'missing'].map((field) => ({ id: field, name: field, field }));
  return new ZenEngine().createDecision({
    contentType: 'application/vnd.gorules.decision',
    nodes: [
      { id: 'in', name: 'request', type: 'inputNode' },
      {
        id: 'table',
        name: 'indicators',
        type: 'decisionTableNode',
        content: {
          hitPolicy: 'collect',
          inputs: [{ id: 'when', name: 'when', type: 'expression', field: '' }],
          outputs,
          rules,
          outputPath: 'lines',
          passThrough: true,
        },
      },
      {
        id: 'sums',
        name: 'sums',
        type: 'expressionNode',
        content: {
          expressions: [...perGroup, ...verdict].map((expression, index) => ({ id: `e${index}`, ...expression })),
          passThrough: true,
        },
      },
      { id: 'out', name: 'response', type: 'outputNode' },
    ],
    edges: [['in', 'table'], ['table', 'sums'], ['sums', 'out']].map(([sourceId, targetId]) => ({ id: `${sourceId}-${targetId}`, sourceId, targetId, type: 'edge' })), // prettier-ignore
  });
}

export async function runZen(decision: ZenDecision, flat: Flat, trace: boolean): Promise<Verdict> {
  const { result } = (await decision.evaluate(flat, { trace })) as { result: { total: number; outcome: string } };
  return { millibits: result.total, outcome: result.outcome };
}

type Hit = { millibits: number; group: string; supports: boolean; urgent: boolean; missing: boolean };

/** The same rules for json-rules-engine: one rule per indicator; it cannot add up, so groups, sum and outcome follow in plain code. */
export function jsonRules(sheet: Sheet): Engine {
  const engine = new Engine();
  for (const entry of weighing(sheet)) {
    const { factRequired, group, urgent } = entry.indicator;
    const confirmed = { fact: 'on', path: `$.${entry.code}`, operator: 'equal', value: true };
    const withFact = (value: boolean) => ({ fact: 'fact', path: `$.${entry.code}`, operator: 'equal', value });
    const hit = { code: entry.code, group, millibits: entry.millibits, supports: entry.supports, urgent: urgent !== null, missing: false };
    engine.addRule({ conditions: { all: factRequired ? [confirmed, withFact(true)] : [confirmed] }, event: { type: 'hit', params: hit } });
    if (factRequired) {
      const params = { ...hit, millibits: 0, supports: false, urgent: false, missing: entry.millibits > 0 };
      engine.addRule({ conditions: { all: [confirmed, withFact(false)] }, event: { type: 'hit', params } });
    }
  }
  return engine;
}

export async function runJsonRules(engine: Engine, flat: Flat): Promise<Verdict> {
  const { results } = await engine.run({ on: flat.on, fact: flat.fact });
  const hits = results.map((result) => result.event?.params as Hit);
  let millibits = 0;
  for (const group of GROUPS) {
    const own = hits.filter((hit) => hit.group === group).map((hit) => hit.millibits);
    const up = own.filter((w) => w > 0);
    const down = own.filter((w) => w < 0);
    const damped = (side: number[], top: number): number => top + (3 * (side.reduce((a, b) => a + b, 0) - top)) / 10;
    if (up.length > 0) millibits += Math.min(GROUP_CAP_MILLIBITS, damped(up, Math.max(...up)));
    if (down.length > 0) millibits += damped(down, Math.min(...down));
  }
  const groups = new Set(hits.filter((hit) => hit.supports).map((hit) => hit.group));
  const broad = groups.size >= 2 && [...groups].some((group) => group !== 'document' && group !== 'place-time');
  const heavy = millibits >= REFER_MILLIBITS;
  const urgentFact = hits.some((hit) => hit.urgent);
  if (broad && (urgentFact || (heavy && flat.soon))) return { millibits, outcome: 'URGENT' };
  if (broad && heavy) return { millibits, outcome: 'REFER' };
  return { millibits, outcome: millibits >= ASK_MILLIBITS || urgentFact || hits.some((hit) => hit.missing) ? 'ASK_MORE' : 'NO_CONCERN' };
}
