import type { In } from '../../../platform/contract/endpoint.ts';
import { notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context, Download } from '../../../platform/http/context.ts';
import { readTemplate, renderPdf } from '../../../platform/pdf/render-pdf.ts';
import { officesFor } from '../../access/index.ts';
import type { RoutedOffice } from '../../access/index.ts';
import type * as contract from '../contract.ts';
import { decisionView } from '../decision-view.ts';
import { letterOf } from '../letter.ts';
import { REFUSALS } from '../model.ts';
import { ruleSet } from '../rule-sets.ts';
import { openDetails } from '../sealed.ts';
import * as applications from '../store.ts';
import { decisionsOf } from '../store-decisions.ts';

const TEMPLATE = new URL('../letter.typ', import.meta.url);

/** Where somebody of this village gets help: one LTSA or Disnaker, one BP3MI or P4MI. */
async function helpers({ tx, today }: Context, territory: string): Promise<RoutedOffice[]> {
  const found: RoutedOffice[] = [];
  for (const kind of [
    ['LTSA', 'DISNAKER'],
    ['P4MI', 'BP3MI'],
  ])
    found.push(...(await officesFor(tx, { kind, territory, on: today, limit: 1 })));
  return found;
}

/** The letter of the standing decision as a tagged PDF. */
export async function getLetter({ params }: In<typeof contract.getLetter>, context: Context): Promise<Download> {
  const { tx, keys, mode, trail } = context;
  const row = await applications.findApplication(tx, params.id);
  if (row === undefined) throw notFound('application');
  trail.concerns('application', row.id);
  const decision = (await decisionsOf(tx, row.id)).find((one) => one.state === 'standing');
  if (decision === undefined) throw refused(REFUSALS.noLetter);
  const rules = await ruleSet(tx, decision.rule_set);
  const names = await applications.accountNames(tx, [decision.proposed_by, decision.answered_by]);
  const office = await applications.findOffice(tx, row.office_id);
  const letter = letterOf({
    training: mode === 'training',
    number: row.number,
    name: openDetails(keys, row.id, row.sealed_details).applicant.name,
    officeName: office?.name ?? '',
    officeAddress: office?.address ?? null,
    officePhone: office?.phone ?? null,
    decision: decisionView(keys, decision, rules, names),
    rules,
    offices: await helpers(context, row.territory),
  });
  return {
    bytes: async () => renderPdf(await readTemplate(TEMPLATE), letter),
    contentType: 'application/pdf',
    fileName: `surat-${row.number.replace(/[^\w-]+/g, '-')}.pdf`,
    inline: true,
  };
}
