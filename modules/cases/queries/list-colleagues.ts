import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { notFound } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import { ROLES, RoleCode } from '../../access/model.ts';
import type * as contract from '../contract.ts';
import { circleOf } from '../give-tasks.ts';
import { ownCase } from '../own-case.ts';
import { findFile } from '../store-cases.ts';
import { colleaguesNamed } from '../store-colleagues.ts';
import { listCompartments } from '../store-compartments.ts';

/** Roles that may open a case at all: a team member without it would see nothing. */
const WORKING = RoleCode.options.filter((role) => ROLES[role].permissions.includes('case.read'));

/** Officers who could join the team of this case; those who are on it already are left out. Names of officers only. */
export async function listColleagues(
  { params, query }: In<typeof contract.listColleagues>,
  context: Context,
): Promise<Out<typeof contract.listColleagues>> {
  const { tx } = context;
  const { file } = await ownCase(context, params.id);
  const stored = await findFile(tx, file.head.id);
  if (stored === undefined) throw notFound('case');
  const found = await colleaguesNamed(tx, await circleOf(context, stored), { q: query.q, roles: WORKING });
  const room = stored.compartment_id === null ? undefined : await listCompartments(tx, stored.compartment_id);
  const members = room?.[0]?.members;
  const items = found
    .filter((one) => !stored.team.includes(one.id) && (members === undefined || members.includes(one.id)))
    .map((one) => ({ ...one, role: ROLES[RoleCode.parse(one.role)].name }));
  return { items };
}
