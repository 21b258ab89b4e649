import { dateOf } from '../chance/calendar.ts';
import type { Chance } from '../chance/chance.ts';

const MONTHS = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'];
const NUMBERS = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh', 'sebelas', 'dua belas'];

/** A count of people in digits or words. */
export function writeCount(chance: Chance, count: number): string {
  return chance.happens(0.7) ? String(count) : (NUMBERS[count] ?? String(count));
}

/** An amount of so many millions, the way people write it. */
export function writeMoney(chance: Chance, millions: number): string {
  const whole = String(millions);
  const forms = [`${whole} juta`, `${whole}jt`, `${whole} jt`, `Rp ${whole}.000.000`, `rp${whole}jt`, `Rp. ${whole}.000.000,-`, `${whole}000000`, `${NUMBERS[millions] ?? whole} juta`, `Rp${whole} jutaan`, `${whole} jutaan`, `${whole}.000.000`, `IDR ${whole} juta`]; // prettier-ignore
  return chance.pick(forms);
}

/** A day, exact or as seen from today; never a day that it is not. */
export function writeDay(chance: Chance, day: number, today: number): string {
  const { year, month, day: ofMonth } = dateOf(day);
  const name = MONTHS[month - 1]!;
  const short = name.slice(0, 3).toLowerCase();
  const forms = [`tanggal ${ofMonth}`, `tgl ${ofMonth}`, `${ofMonth} ${name}`, `${ofMonth}/${month}`, `${ofMonth}-${month}-${year}`, `tgl ${ofMonth} ${short}`, `${ofMonth} ${name} ${year}`, `${ofMonth} ${short}`]; // prettier-ignore
  const ahead = day - today;
  if (ahead === 1) forms.push('besok', 'besok malam', 'sesuk');
  if (ahead > 1 && ahead <= 9) forms.push(`${ahead} hari lagi`);
  if (ahead > 7 && ahead <= 13) forms.push('minggu depan');
  if (ahead > 11 && ahead <= 17) forms.push('dua minggu lagi');
  const now = dateOf(today);
  const months = (year - now.year) * 12 + month - now.month;
  if (months === 0 && ofMonth > 23) forms.push('akhir bulan ini');
  if (months === 1) forms.push('bulan depan', 'bulan ngarep');
  if (months > 0) forms.push(`bulan ${name}`, ofMonth > 20 ? `akhir ${name}` : `bulan ${name}`);
  return chance.pick(forms);
}

/** A number in one of many shapes. @source dossier: indonesian-identity §7 */
export function writePhoneInText(chance: Chance, phone: string): string {
  const [a, b, c] = [phone.slice(0, 4), phone.slice(4, 8), phone.slice(8)];
  const forms = [phone, phone, phone, phone, `+62${phone.slice(1)}`, `62${phone.slice(1)}`, `${a}-${b}-${c}`, `${a} ${b} ${c}`, `${a}.${b}.${c}`, `+62 ${phone.slice(1, 4)}-${b}-${c}`, `wa.me/62${phone.slice(1)}`, `${phone.slice(0, 3)} ${phone.slice(3, 6)} ${phone.slice(6)}`, `O${phone.slice(1)}`, `${a}${b} ${c}`, `${a} ${b}${c}`, `0062${phone.slice(1)}`]; // prettier-ignore
  return chance.pick(forms);
}
