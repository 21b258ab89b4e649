/** How the list behind several notices of one kind is filtered, so that it shows what the notice counted. */
export const NOTICE_QUEUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'report.overdue': { hal: 'lewat' },
  'placement.licence-ended': { izin: 'berakhir' },
  'report.danger': { hal: 'bahaya' },
  'referral.accepted': { kotak: 'out' },
  'referral.returned': { kotak: 'out' },
  'referral.outcome': { kotak: 'out' },
  'objection.registered': { state: 'decided' },
  'objection.near': { state: 'decided' },
  'objection.silent': { state: 'decided' },
  'appeal.registered': { state: 'decided' },
  'appeal.near': { state: 'decided' },
  'appeal.silent': { state: 'decided' },
};
