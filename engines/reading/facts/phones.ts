import type { Claims } from '../spans.ts';
import { spokenDigit } from '../text/numbers.ts';
import type { Reading } from '../text/tokens.ts';

/** Indonesian area codes of two or three digits behind the 0. @source ITU national numbering plan of Indonesia */
const AREA_CODE = /^0(21|22|24|31|61|[2-79]\d{2})/;
/** Calling codes of the places Indonesian workers write from, with the length of the national number. @source ITU E.164 */
const FOREIGN =
  /^\+?(60\d{8,10}|65\d{8}|852\d{8}|853\d{8}|886\d{8,9}|855\d{8,9}|95\d{8,10}|66\d{8,9}|84\d{9}|856\d{8,10}|63\d{9,10}|966\d{8,9}|971\d{8,9}|974\d{8}|965\d{8}|973\d{8}|968\d{8}|962\d{8,9}|82\d{8,10}|81\d{9,10}|86\d{11}|61\d{9}|90\d{10}|673\d{7}|670\d{7,8}|1\d{10}|44\d{10}|49\d{9,11}|48\d{9}|381\d{8,9}|20\d{9,10}|91\d{10})$/;
const LINK =
  /(?:https?:\/\/)?(?:www\.)?(?:wa\.me\/(?:\+)?|api\.whatsapp\.com\/send\/?\?phone=(?:\+|%2B)?)(\d[\d-]{8,16}\d)(?:[/?&][^\s<>"”]*)?/giu;
// Starts with +, 0, 62, an opening bracket or 8; goes on with digits and single separators.
const NUMBER = /(?<![\p{L}\d.,@#-])(?<!(?:\D|^)\/)(?:\+|\(\+?)?[\dOo](?:[\dOo]|[ \u00A0().–-]{1,2}(?=[\dOo(]))*[\dOo](?![\d@]|[\p{L}])/gu;
const SHORT_CODES = new Set(['110', '112', '113', '115', '117', '118', '119', '129', '122', '123', '134', '157', '188']);
const CALL_WORDS =
  /\b(?:hubungi|menghubungi|telepon|telp|tlp|nomor|call\s*cent(?:er|re)|hotline|layanan|halo|sapa|kontak|whatsapp|wa|sms|darurat|lapor\w*)[\s.:()]*(?:polisi|darurat|pengaduan|bebas pulsa|di|ke|nomor|center|centre|\d{3}\s*(?:atau|dan))?[\s.:()]*$/iu;
const PHONE_WORDS =
  /\b(?:telepon|telp|tlp|hp|wa|whatsapp|hub|hubungi|kontak|call|nomor|nomer|no|fax|faks|phone|cp|contact|kantor)[\s.:()]*$/iu;
const ACCOUNT_WORDS =
  /\b(?:rekening|rek|no\.? ?rek|bri|bca|bni|mandiri|bsi|btn|atm|nik|ktp|kk|paspor|virtual account|va)[\s.:()a-z]{0,12}$/iu;

/** The digits of a printed number in E.164, or `undefined` when it cannot be a phone. */
export function toE164(printed: string): string | undefined {
  const plus = /^\(?\+/.test(printed);
  let digits = printed.replace(/[Oo]/g, '0').replace(/\D/g, '');
  if (digits.startsWith('00')) digits = digits.slice(2);
  if (digits.startsWith('620')) digits = `62${digits.slice(3)}`;
  if (/^628[1-35-9]\d{7,10}$/.test(digits)) return `+${digits}`;
  if (digits.startsWith('62') && AREA_CODE.test(`0${digits.slice(2)}`) && (plus || digits.length >= 10))
    return digits.length >= 9 && digits.length <= 13 ? `+${digits}` : undefined;
  if (/^08[1-35-9]\d{7,10}$/.test(digits)) return `+62${digits.slice(1)}`;
  const area = AREA_CODE.exec(digits);
  if (area !== null && digits.length - area[0].length >= 5 && digits.length - area[0].length <= 8) return `+62${digits.slice(1)}`;
  if ((plus || printed.startsWith('00')) && FOREIGN.test(digits)) return `+${digits}`;
  return undefined;
}

/** Finds phone numbers, WhatsApp links, toll-free numbers and short codes. */
export function findPhones({ text, tokens }: Reading, claims: Claims): void {
  if (/wa\.me|whatsapp\.com/i.test(text)) {
    for (const match of text.matchAll(LINK)) {
      const e164 = toE164(`+${match[1] ?? ''}`) ?? toE164(match[1] ?? '');
      if (e164 !== undefined) claims.add('phone', match.index, match.index + trimmed(match[0]).length, { e164 });
    }
  }
  if (/\d{3}/.test(text)) for (const match of text.matchAll(NUMBER)) claimNumber(text, match[0], match.index, claims);
  findSpoken(tokens, claims);
}

const trimmed = (found: string): string => found.replace(/[.,;:!?)]+$/, '');

function claimNumber(text: string, found: string, at: number, claims: Claims): void {
  let printed = found;
  const before = text.slice(Math.max(0, at - 32), at);
  const digits = printed.replace(/[Oo]/g, '0').replace(/\D/g, '');
  if (digits.length < 3) return;
  if (/^0800\d{4,8}$/.test(digits)) {
    claims.add('phone', at, at + printed.length, { kind: 'toll_free', e164: 'none' });
    return;
  }
  if (
    /^(?:1500|1500\d{3}|14\d{3})$/.test(digits) &&
    digits.length >= 5 &&
    (CALL_WORDS.test(before) || PHONE_WORDS.test(before) || /^1500[ -]/.test(printed))
  ) {
    claims.add('phone', at, at + printed.length, { kind: 'short_code', e164: 'none' });
    return;
  }
  if (SHORT_CODES.has(printed)) {
    // "Nomor 123/Pid.Sus/2024" is a file at court.
    if (text[at + printed.length] === '/') return;
    if (CALL_WORDS.test(before)) claims.add('phone', at, at + printed.length, { kind: 'short_code', e164: 'none' });
    return;
  }
  if (ACCOUNT_WORDS.test(before) && !/(?:wa|whatsapp|telp|hp)[\s.:]*$/i.test(before)) return;
  let e164 =
    toE164(printed) ??
    (/^8[1-35-9]\d{7,10}$/.test(digits) && PHONE_WORDS.test(before) ? `+62${digits}` : undefined) ??
    (PHONE_WORDS.test(before) && FOREIGN.test(digits) ? `+${digits}` : undefined);
  // "08123456789 - 08987654321" runs together: take what is one number.
  if (e164 === undefined && digits.length > 14) {
    const one = /^\+?[\dOo](?:[\dOo]|[.-](?=\d)| (?=\d)){9,16}?(?=[ –-]+(?:\+62|08|62))/u.exec(printed)?.[0];
    if (one !== undefined) {
      e164 = toE164(one);
      claimNumber(
        text,
        printed.slice(one.length).replace(/^[ –-]+/, ''),
        at + printed.length - printed.slice(one.length).replace(/^[ –-]+/, '').length,
        claims,
      );
      printed = one;
    }
  }
  if (e164 !== undefined && looksLikePhone(printed)) claims.add('phone', at, at + printed.length, { e164 });
}

/** "2.500.000" is a sum ("081.234.567.890" is not: no sum begins with a nought) and "01-02-2024" a date, not phones. */
function looksLikePhone(printed: string): boolean {
  return (
    !(/^\d{1,3}(?:\.\d{3})+$/.test(printed) && !/^08[1-35-9]\.\d{3}\.\d{3}\.\d{3}$/.test(printed)) &&
    !/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/.test(printed)
  );
}

/** "nol delapan satu dua …" read out digit by digit. */
function findSpoken(tokens: Reading['tokens'], claims: Claims): void {
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]?.low !== 'nol' && tokens[at]?.low !== 'kosong') continue;
    let digits = '';
    let pos = at;
    while (pos < tokens.length) {
      const token = tokens[pos];
      if (token === undefined) break;
      const digit = token.kind === 'number' && /^\d+$/.test(token.raw) ? token.raw : spokenDigit(token.low);
      if (digit !== undefined) digits += digit;
      else if (token.kind !== 'mark' || spokenDigit(tokens[pos + 1]?.low ?? '') === undefined) break;
      pos += 1;
    }
    const e164 = digits.length >= 9 ? toE164(digits) : undefined;
    const from = tokens[at];
    const to = tokens[pos - 1];
    if (e164 !== undefined && from !== undefined && to !== undefined && claims.add('phone', from.start, to.end, { e164 })) at = pos - 1;
  }
}
