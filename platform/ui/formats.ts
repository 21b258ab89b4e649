const LOCALE = 'id-ID';
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

const longDate = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const longMonth = new Intl.DateTimeFormat(LOCALE, { month: 'long', year: 'numeric', timeZone: 'UTC' });
const longDay = new Intl.DateTimeFormat(LOCALE, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const instant = new Intl.DateTimeFormat(LOCALE, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
});
const clock = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit' });
const number = new Intl.NumberFormat(LOCALE);
const relative = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' });

/** `2025-08-17` → "17 Agustus 2025". @param day PlainDate */
export const formatDate = (day: string): string => longDate.format(new Date(`${day}T00:00:00Z`));
/** `2025-08-17` → "Minggu, 17 Agustus 2025". @param day PlainDate */
export const formatDay = (day: string): string => longDay.format(new Date(`${day}T00:00:00Z`));
/** Days and months inside a text as people read them: "2025-06 (rencana)" → "Juni 2025 (rencana)". */
export const formatDatesIn = (text: string): string =>
  text.replace(/\b(\d{4}-(?:0[1-9]|1[0-2]))(-(?:0[1-9]|[12]\d|3[01]))?\b(?!-)/g, (_, month: string, day: string | undefined) =>
    day === undefined ? longMonth.format(new Date(`${month}-01T00:00:00Z`)) : formatDate(`${month}${day}`),
  );
/** `2025-08-17` → "17/08/2025", as it is typed. @param day PlainDate */
export const formatDateShort = (day: string): string => day.split('-').reverse().join('/');
/** Instant → "17 Agu 2025, 14.05 WIB" in the zone of the device. */
export const formatInstant = (at: string): string => instant.format(new Date(at)).replace(' pukul', ',');
/** Instant → "14.05". */
export const formatTime = (at: string): string => clock.format(new Date(at));
/** 12345.5 → "12.345,5". */
export const formatNumber = (value: number, digits?: number): string =>
  digits === undefined
    ? number.format(value)
    : new Intl.NumberFormat(LOCALE, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
/** 0.125 → "12,5 %". @param share 0…1 */
export const formatShare = (share: number, digits = 0): string => `${formatNumber(share * 100, digits)} %`;
/** Whole rupiah → "Rp 6.500.000". */
export const formatRupiah = (rupiah: number): string => `${rupiah < 0 ? '−' : ''}Rp ${number.format(Math.abs(rupiah))}`;
/** Signed evidence in bits → "+3,2" or "−1,0" (a real minus sign). */
export const formatSigned = (value: number, digits = 1): string => {
  const text = formatNumber(Math.abs(value), digits);
  if (Number(Math.abs(value).toFixed(digits)) === 0) return text;
  return `${value > 0 ? '+' : '−'}${text}`;
};
/** Bytes → "1,4 MB". */
export const formatBytes = (bytes: number): string => {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${formatNumber(Math.round(bytes / 1000))} KB` : `${formatNumber(bytes / 1_000_000, 1)} MB`;
};

/** How long ago or ahead: "kemarin", "3 hari yang lalu", "dalam 2 jam". */
export const formatAgo = (at: string, now: Date = new Date()): string => {
  const ms = new Date(at).getTime() - now.getTime();
  const size = Math.abs(ms);
  if (size < MINUTE_MS) return 'baru saja';
  if (size < HOUR_MS) return relative.format(Math.trunc(ms / MINUTE_MS), 'minute');
  if (size < DAY_MS) return relative.format(Math.trunc(ms / HOUR_MS), 'hour');
  if (size < 31 * DAY_MS) return relative.format(Math.round(ms / DAY_MS), 'day');
  return size < 365 * DAY_MS
    ? relative.format(Math.trunc(ms / (30.44 * DAY_MS)), 'month')
    : relative.format(Math.trunc(ms / (365.25 * DAY_MS)), 'year');
};

const amountOf = (ms: number): string => {
  if (ms < HOUR_MS) return `${Math.max(1, Math.floor(ms / MINUTE_MS))} menit`;
  return ms < 2 * DAY_MS ? `${Math.floor(ms / HOUR_MS)} jam` : `${Math.floor(ms / DAY_MS)} hari`;
};

/**
 * What is left of a deadline, in words: "sisa 2 hari kerja", "berakhir hari ini", "lewat 3 jam".
 * @param due              Instant
 * @param workingDaysLeft  counted by the server with the calendar of holidays; negative when overdue. Absent: real time is told.
 */
export const formatRemaining = (due: string, now: Date = new Date(), workingDaysLeft?: number): string => {
  const ms = new Date(due).getTime() - now.getTime();
  if (workingDaysLeft !== undefined && ms >= 0)
    return workingDaysLeft === 0 ? `berakhir hari ini, sisa ${amountOf(ms)}` : `sisa ${workingDaysLeft} hari kerja`;
  if (workingDaysLeft !== undefined && workingDaysLeft < 0) return `lewat ${-workingDaysLeft} hari kerja`;
  return ms >= 0 ? `sisa ${amountOf(ms)}` : `lewat ${amountOf(-ms)}`;
};

/**
 * A day typed by a person → PlainDate. Takes `17/8/2025`, `17-08-2025`, `17 08 2025`, `17082025`, and `2025-08-17` when pasted.
 * @returns undefined when it is no day of the calendar
 */
export const parseTypedDate = (typed: string): string | undefined => {
  const text = typed.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const local = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  const parts = iso === null ? local?.slice(1).reverse() : iso.slice(1);
  if (parts === undefined) return undefined;
  const day = parts.map((part) => part.padStart(2, '0')).join('-');
  const real = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(real.getTime()) || !real.toISOString().startsWith(day) ? undefined : day;
};
