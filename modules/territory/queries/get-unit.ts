import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { notFound } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import { UnitChangeView } from '../contract.ts';
import type * as contract from '../contract.ts';
import { parentsOf, TERRITORY_ATTRIBUTION } from '../model.ts';
import * as store from '../store-units.ts';
import { successorsOf } from '../successors.ts';
import { unitNames } from '../unit-names.ts';

export async function getUnit({ params: { code } }: In<typeof contract.getUnit>, { tx }: Context): Promise<Out<typeof contract.getUnit>> {
  const [children, changes, successors] = await Promise.all([
    store.childCodes(tx, code),
    store.changesOf(tx, [code, ...parentsOf(code)]),
    successorsOf(tx, code),
  ]);
  const names = await unitNames(tx, [code, ...parentsOf(code), ...children, ...successors]);
  const unit = names.get(code);
  const came = successors.flatMap((one) => names.get(one) ?? []);
  if (unit === undefined && came.length === 0) throw notFound('unit');
  return {
    unit: unit ?? null,
    parents: parentsOf(code).flatMap((one) => names.get(one) ?? []),
    children: children.flatMap((one) => names.get(one) ?? []),
    changes: changes.map((c) =>
      UnitChangeView.parse({ onDate: c.on_date, kind: c.kind, from: c.from_codes, to: c.to_codes, source: c.source }),
    ),
    successors: came,
    attribution: TERRITORY_ATTRIBUTION,
  };
}
