import { isWarning, WARNINGS } from './flags.ts';
import type { Add, Flagged } from './flags.ts';
import { has } from './offer-text.ts';
import type { OfferText } from './offer-text.ts';
import { HEAVY, reliefOf } from './verdict.ts';
import { advises } from './voice.ts';

/** What ties an offer to work away even where no country is named. */
const AWAY =
  /\b(?:luar ?neg[ea]?ri|luar negri|\bLN\b|overseas|abroad|kapal|umroh|umrah|negeri jiran|eropa|timur tengah|asia|p?mi\b|tk[iw]\b|job order)\b/iu;
const MOBILE = /(?:^|[^\d])(?:\+?62[\s-]?|0)8\d[\d\s-]{6,}/u;
const OFFICE_AS_GIVER =
  /\b(?:info(?:rmasi)?|pengumuman|program|jalur|rekrutmen|lowongan|loker|pendaftaran|kuota|jatah|panitia|tim|admin)(?: (?:resmi|khusus|baru|dari|kerja|pmi))* (?:bp2mi|bp3mi|kp2mi|kemenp2mi|kemnaker|kemenaker|disnaker\w*|kementerian|pemerintah|kedutaan|kbri|depnaker)\b/iu;
/** "Katanya …" and direct speech: somebody tells what he was offered. */
const TOLD = /["“”]|\bkatanya\b|\bjare\b|\bjarene\b|\bkonon\b/iu;

/**
 * Flags who offers: a company in trouble, or nobody at all. A private voice that offers work away and names no company, no licence
 * and no office is a reason to ask, whatever else it says.
 * @source UU 18/2017 pasal 49: only government, P3MI and companies for their own projects may place workers
 */
export function companyFlags(
  offer: OfferText,
  trouble: ((name: string) => string | undefined) | undefined,
  flags: readonly Flagged[],
  add: Add,
): void {
  const { text, facts } = offer;
  lendsOfficeName(offer, flags, add);
  let company = false;
  for (const fact of facts) {
    if (fact.type !== 'organisation') continue;
    company = true;
    const found = /^(?:pt|cv|ud|lpk)\b/iu.test(fact.text) ? trouble?.(fact.norm.canon ?? fact.text) : undefined;
    if (found !== undefined) add('RF_NO_LICENCE', fact.start, fact.end, found);
  }
  if (company || reliefOf(flags) >= HEAVY) return;
  const offers = facts.find((fact) => fact.type === 'destination_country' || fact.type === 'job');
  const warned = flags.some((flag) => isWarning(flag.flag) && WARNINGS[flag.flag].weight >= 1);
  const away = offers?.type === 'destination_country' || AWAY.test(text);
  const wanted = has(offer, 'seek', 'invite');
  const told = has(offer, 'spoken', '#handle') || MOBILE.test(text) || TOLD.test(text);
  const wage = has(offer, 'work') && has(offer, 'wage', '#money');
  const asked = away && (told ? wanted || wage : wanted && !has(offer, 'office')) && !advises(text);
  const [first] = offer.words;
  if (!warned && !asked) return;
  if (offers !== undefined) add('RF_NO_COMPANY', offers.start, offers.end);
  else if (asked && first !== undefined)
    add('RF_NO_COMPANY', first.start, offer.words[Math.min(offer.words.length, 3) - 1]?.end ?? first.end);
}

/**
 * "Info resmi BP2MI …, admin Pak Hadi 0857…": an office is named as the giver, but the number is a private one, and money is asked or
 * no test needed. No office does that.
 */
function lendsOfficeName({ text, facts }: OfferText, flags: readonly Flagged[], add: Add): void {
  const claim = OFFICE_AS_GIVER.exec(text);
  const mobile = facts.some((fact) => fact.type === 'phone' && fact.norm.e164.startsWith('+628'));
  const bait = flags.some(({ flag }) => flag === 'RF_UPFRONT_FEE' || flag === 'RF_NO_REQUIREMENTS' || flag === 'RF_PERSONAL_ACCOUNT');
  if (claim !== null && mobile && bait) add('RF_IMPERSONATION', claim.index, claim.index + claim[0].length);
}
