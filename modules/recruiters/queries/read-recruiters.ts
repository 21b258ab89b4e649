import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { notFound } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import { beginsWith, companyKey, compareCompanies } from '../company-name.ts';
import type * as contract from '../contract.ts';
import { matchRecruiter, townsOf } from '../match-recruiter.ts';
import { phoneState } from '../model.ts';
import * as store from '../store.ts';
import { lineOf } from '../views.ts';
import { nextOf, offsetOf } from '../../../platform/http/count-cursor.ts';

export async function listRecruiters(
  { query }: In<typeof contract.listRecruiters>,
  { tx, today }: Context,
): Promise<Out<typeof contract.listRecruiters>> {
  const on = query.on ?? today;
  const offset = offsetOf(query.cursor);
  const like = companyKey(query.q ?? '');
  const { rows, total } = await store.listRecruiters(tx, { like, kind: query.kind, limit: query.limit, offset });
  const ids = rows.map((row) => row.id);
  const [statuses, aliases] = await Promise.all([store.statusesOf(tx, ids), store.aliasesOf(tx, ids)]);
  const isTown = await townsOf(tx);
  const items = rows.map((row) => {
    const printed = [row.name, ...aliases.filter((alias) => alias.recruiter_id === row.id).map((alias) => alias.name)];
    const match = like === '' ? undefined : bestOf(query.q ?? '', printed, isTown);
    return { ...lineOf(row, statuses.get(row.id), on), ...(match !== undefined && { match }) };
  });
  const reached = offset + rows.length;
  return { items, total, on, ...nextOf(reached, total) };
}

function bestOf(q: string, names: readonly string[], isTown: (word: string) => boolean) {
  const found = names.flatMap((printed) => {
    const agreement = compareCompanies(q, printed, isTown);
    if (beginsWith(printed, q)) return [{ level: 'part' as const, similarity: 1, printed }];
    return agreement === undefined ? [] : [{ level: agreement.level, similarity: Math.round(agreement.similarity * 100) / 100, printed }];
  });
  return found.sort((a, b) => b.similarity - a.similarity)[0];
}

export async function getRecruiter(
  { params, query }: In<typeof contract.getRecruiter>,
  { tx, today, trail, actor }: Context,
): Promise<Out<typeof contract.getRecruiter>> {
  const on = query.on ?? today;
  const row = await store.findRecruiter(tx, params.id);
  if (row === undefined) throw notFound('recruiter');
  trail.concerns('recruiter', row.id);
  const [statuses, aliases, branches, parent, alike] = await Promise.all([
    store.statusesOf(tx, [row.id]),
    store.aliasesOf(tx, [row.id]),
    store.branchesOf(tx, row.id),
    row.parent_id === null ? undefined : store.findRecruiter(tx, row.parent_id),
    matchRecruiter(tx, row.name, on),
  ]);
  return {
    ...lineOf(row, statuses.get(row.id), on),
    territory: row.territory,
    address: row.address,
    phone: row.phone,
    phoneState: phoneState(row, actor.accountId),
    licenceNo: row.licence_no,
    source: row.source,
    sourceDate: row.source_date,
    note: row.note,
    endedOn: row.ended_on,
    on,
    aliases: aliases.map((alias) => alias.name),
    history: statuses.get(row.id) ?? [],
    parent: parent === undefined ? null : { id: parent.id, name: parent.name, city: parent.city },
    branches: branches.map(({ id, name, city }) => ({ id, name, city })),
    lookAlikes: alike
      .filter(
        (one) =>
          one.recruiterId !== row.id && one.recruiterId !== row.parent_id && !branches.some((branch) => branch.id === one.recruiterId),
      )
      .map(({ recruiterId: id, kind, name, city, status, level, similarity, printed }) => ({
        id,
        kind,
        name,
        city,
        status: { ...status, contradictions: [...status.contradictions] },
        match: { level, similarity, printed },
      })),
  };
}
