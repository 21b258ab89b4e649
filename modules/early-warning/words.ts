const DAY = new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "29 Januari 2026" */
export const formatDay = (day: string): string => DAY.format(new Date(`${day}T00:00:00Z`));
