import type { In } from '../../../platform/contract/endpoint.ts';
import type { Context } from '../../../platform/http/context.ts';
import type { Outside } from '../../../platform/http/route.ts';
import type * as contract from '../contract.ts';
import { fileStory } from '../filing.ts';
import { hashReceipt } from '../receipts.ts';

/** The slow hash of the receipt code, when there is one. */
export function hashCode({ body: { receiptCode } }: In<typeof contract.fileReport>) {
  return receiptCode === undefined ? undefined : ({ keys }: Outside): Promise<string> => hashReceipt(keys, receiptCode);
}

/**
 * Files a confidential or named report.
 * @refuses report/id-taken
 */
export async function fileReport({ body }: In<typeof contract.fileReport>, context: Context, codeHash: string | undefined) {
  const { identityLevel, secrecyRequested, teller, ...story } = body;
  const filed = await fileStory(context, {
    body: story,
    level: identityLevel,
    secrecyRequested,
    codeHash,
    reporter: { accountId: context.actor.accountId, territories: context.actor.territories, teller },
  });
  // The log says that somebody reported. Which report it was stands there only when the reporter is named in it anyway.
  if (identityLevel === 'named') context.trail.concerns('report', filed.id);
  context.trail.note('identityLevel', identityLevel);
  context.trail.note('immediateDanger', filed.immediateDanger);
  context.trail.note('secrecyNotice', body.noticeShown);
  return filed;
}
