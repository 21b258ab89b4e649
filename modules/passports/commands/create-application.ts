import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { Problem, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import { atOffice, unitNames } from '../../territory/index.ts';
import { checkInput } from '../check-input.ts';
import type * as contract from '../contract.ts';
import { applicationLine } from '../lines.ts';
import { REFUSALS } from '../model.ts';
import { recordApplications } from '../record-application.ts';
import * as store from '../store.ts';

/** Counter and other systems. The same external reference again is the same application, whatever else it says. */
export async function createApplication(
  { body }: In<typeof contract.createApplication>,
  context: Context,
): Promise<Out<typeof contract.createApplication>> {
  const { tx, actor, keys, today, trail } = atOffice(context);
  if (body.externalRef !== undefined) {
    const same = await store.findByReference(tx, actor.officeId, body.externalRef);
    if (same !== undefined) {
      trail.concerns('application', same.id);
      return { application: applicationLine(keys, same), known: true };
    }
  }
  const [villages, taken, office] = await Promise.all([
    unitNames(tx, [body.applicant.villageCode]),
    store.isNumberTaken(tx, actor.officeId, body.number),
    store.officeName(tx, actor.officeId),
  ]);
  const fields = checkInput(body, (code) => villages.get(code)?.level === 'village', today);
  if (fields.length > 0) throw new Problem('invalid', 'request/invalid', { fields });
  if (taken) throw refused(REFUSALS.exists);
  const [row] = await context.withCommit((later) =>
    recordApplications(atOffice(later), [body], { origin: body.externalRef === undefined ? 'counter' : 'posted' }),
  );
  if (row === undefined) throw new Error('one application was asked for and none was written');
  trail.concerns('application', row.id);
  return { application: applicationLine(keys, { ...row, outcome: null, decision: null, office_name: office }), known: false };
}
