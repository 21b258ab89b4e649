import type { Claims } from '../spans.ts';
import type { Reading } from '../text/tokens.ts';

const URL =
  /(?:https?:\/\/|www\.)[^\s<>"“”]+|(?<![\p{L}\d@._-])[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:com|co\.id|go\.id|or\.id|ac\.id|sch\.id|web\.id|my\.id|desa\.id|id|net|org|info|me|ly|xyz|site|online|link|shop|io|app|top|vip|cc)(?:\/[^\s<>"“”]*)?(?![\p{L}\d])/giu;
const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
const NIK = /(?<![\d.,])\d{16}(?!\d)|(?<![\d.,])\d{4}[ .-]\d{4}[ .-]\d{4}[ .-]\d{4}(?!\d)|(?<![\d.,])\d{6}[ .-]\d{6}[ .-]\d{4}(?!\d)/g;
const PASSPORT = /(?<![\p{L}\d])([A-Z]{1,2}) ?(\d{6,7})(?![\p{L}\d])/gu;
const PASSPORT_LOW = /(?:paspor|passport|pasport)\D{0,20}?(?<![\p{L}\d])([a-z]{1,2}) ?(\d{6,7})(?![\p{L}\d])/giu;
const ACCOUNT =
  /(?:(?:no(?:mor|mer)?\.?\s*)?(?:rekening|rek|norek)|(?:bank\s+)?(?:bri|bca|bni|mandiri|bsi|btn|cimb|danamon|bank ntb|seabank|jago))(?:\s*(?:bank|bri|bca|bni|mandiri|bsi|btn|cimb|syariah|ntb|nomor|no|rek|rekening|nya|:|\.|-))*\s*[:.]?\s*(\d(?:[\d]|[ .-](?=\d)){7,22}\d)(?!\d|,\d)/giu;
const HANDLE = /(?<![\p{L}\d._])@[a-z0-9_](?:[a-z0-9_.]{1,28}[a-z0-9_])/giu;
const NAMED_ACCOUNT =
  /(?:akun|instagram|ig|tiktok|telegram|twitter|fb|facebook)\s*(?:tiktok|instagram|ig|facebook|fb|telegram|twitter|x)?\s*[:=]\s*@?([a-z0-9_][a-z0-9_.]{2,28}[a-z0-9_])(?![\p{L}\d@])/giu;
/** Region letters of Indonesian number plates. @source Peraturan Kapolri 7/2021 (region codes) */
const PLATE =
  /(?<![\p{L}\d.])(AA|AB|AD|AE|AG|BA|BB|BD|BE|BG|BH|BK|BL|BM|BN|BP|DA|DB|DC|DD|DE|DG|DH|DK|DL|DM|DN|DP|DR|DS|DT|DW|EA|EB|ED|KB|KH|KT|KU|PA|PB|PG|PS|PT|A|B|D|E|F|G|H|K|L|M|N|P|R|S|T|W|Z)([ -]?)(\d{1,4})([ -]?)([A-Z]{1,3})(?![\p{L}\d])/gu;
const PLATE_WORDS =
  /(?:nopol|plat(?:\s*nomor)?|nomor polisi|no\.? ?pol\.?|bernopol|berpelat|pelat|mobil|motor|truk|bus|elf|avanza|innova|xenia|hiace|travel|kendaraan)[^.]{0,30}$/iu;
const PLATE_LOW =
  /(?:nopol|plat(?:\s*nomor)?|nomor polisi|no\.? ?pol\.?|pelat)[\s.:]*([a-z]{1,2})[ -]?(\d{1,4})[ -]?([a-z]{1,3})(?![\p{L}\d])/giu;
const ACCOUNT_DIGITS_LEAST = 8;

/** Finds identifiers that are recognised by their shape: links, NIK, passports, accounts, handles, plates. */
export function findIdentifiers({ text }: Reading, claims: Claims): void {
  const hasDigit = /\d/.test(text);
  if (text.includes('@')) {
    for (const match of text.matchAll(EMAIL))
      claims.add('url', match.index, match.index + match[0].length, { value: `mailto:${match[0].toLowerCase()}` });
    for (const match of text.matchAll(HANDLE))
      claims.add('social_account', match.index, match.index + match[0].length, { value: match[0].slice(1).toLowerCase() });
  }
  if (text.includes('.')) findLinks(text, claims);
  for (const match of text.matchAll(NAMED_ACCOUNT)) {
    const handle = match[1] ?? '';
    if (!/[\d_.]/.test(handle) && !match[0].includes('@')) continue;
    const end = match.index + match[0].length;
    claims.add('social_account', end - handle.length - (match[0].includes('@') ? 1 : 0), end, { value: handle.toLowerCase() });
  }
  if (!hasDigit) return;
  for (const match of text.matchAll(NIK)) {
    const value = match[0].replace(/\D/g, '');
    if (isNikShape(value)) claims.add('nik', match.index, match.index + match[0].length, { value });
  }
  for (const match of text.matchAll(ACCOUNT)) {
    const figure = match[1] ?? '';
    const value = figure.replace(/\D/g, '');
    const end = match.index + match[0].length;
    if (value.length >= ACCOUNT_DIGITS_LEAST && !/^(?:0|62)8\d{8,11}$/.test(value))
      claims.add('bank_account', end - figure.length, end, { value });
  }
  for (const match of text.matchAll(PASSPORT)) {
    const digits = match[2] ?? '';
    if (match[1]?.length === 1 && digits.length === 6) continue;
    claims.add('passport_number', match.index, match.index + match[0].length, { value: `${match[1]}${digits}` });
  }
  for (const match of text.matchAll(PASSPORT_LOW)) {
    const value = `${match[1] ?? ''}${match[2] ?? ''}`.toUpperCase();
    const length = /[a-z]{1,2} ?\d{6,7}$/i.exec(match[0])?.[0].length ?? value.length;
    const end = match.index + match[0].length;
    claims.add('passport_number', end - length, end, { value });
  }
  findPlates(text, claims);
}

function findLinks(text: string, claims: Claims): void {
  for (const match of text.matchAll(URL)) {
    const found = match[0].replace(/[.,;:!?)\]]+$/, '');
    if (/wa\.me\/\+?\d|whatsapp\.com\/send/i.test(found)) continue;
    claims.add('url', match.index, match.index + found.length, {
      value: found
        .replace(/^https?:\/\//i, '')
        .replace(/^www\./i, '')
        .replace(/\/$/, '')
        .toLowerCase(),
    });
  }
}

function findPlates(text: string, claims: Claims): void {
  for (const match of text.matchAll(PLATE)) {
    const spaced = match[2] !== '' && match[4] !== '';
    // "B 2 B" or "F1A" need a vehicle beside them; "AG 1234 XY" speaks for itself.
    const sure = (spaced && (match[3]?.length ?? 0) >= 3) || PLATE_WORDS.test(text.slice(Math.max(0, match.index - 60), match.index));
    if (!sure || match[1] === 'PT' || match[1] === 'RM') continue;
    claims.add('vehicle_plate', match.index, match.index + match[0].length, { value: `${match[1]} ${match[3]} ${match[5]}` });
  }
  for (const match of text.matchAll(PLATE_LOW)) {
    const plate = /[a-z]{1,2}[ -]?\d{1,4}[ -]?[a-z]{1,3}$/i.exec(match[0])?.[0] ?? '';
    const end = match.index + match[0].length;
    claims.add('vehicle_plate', end - plate.length, end, { value: `${match[1]} ${match[2]} ${match[3]}`.toUpperCase() });
  }
}

/** Province, day and month in range; full validation is the matching engine's. */
function isNikShape(value: string): boolean {
  const province = Number(value.slice(0, 2));
  const day = Number(value.slice(6, 8)) % 40;
  const month = Number(value.slice(8, 10));
  return province >= 11 && province <= 96 && day >= 1 && day <= 31 && month >= 1 && month <= 12;
}
