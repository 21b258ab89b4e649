/** Counts what each officer was shown by calendar week; one unspent week is carried over, never more. */
export interface Budget {
  mayShow(officer: string, week: number): boolean;
  spend(officer: string, week: number, kecamatan: string | undefined): void;
  /** Whether the kecamatan has had its share of what the office may look into this week, what last week left among it. */
  crowded(week: number, kecamatan: string | undefined): boolean;
}

/** @source dossier: detection §6 */
const KECAMATAN_SHARE = 0.4;

/** @param perOfficer alerts an officer can look into in a week */
export function createBudget(perOfficer: number, officers: number): Budget {
  const spent = new Map<string, number>();
  const places = new Map<string, number>();
  const of = (officer: string, week: number): number => spent.get(`${week} ${officer}`) ?? 0;
  const whole = perOfficer * Math.max(1, officers);
  const ofAll = new Map<number, number>();
  return {
    mayShow: (officer, week) => of(officer, week) < perOfficer + Math.max(0, perOfficer - of(officer, week - 1)),
    spend(officer, week, kecamatan) {
      spent.set(`${week} ${officer}`, of(officer, week) + 1);
      ofAll.set(week, (ofAll.get(week) ?? 0) + 1);
      if (kecamatan !== undefined) places.set(`${week} ${kecamatan}`, (places.get(`${week} ${kecamatan}`) ?? 0) + 1);
    },
    crowded(week, kecamatan) {
      if (kecamatan === undefined) return false;
      const budget = whole + Math.max(0, whole - (ofAll.get(week - 1) ?? 0));
      return (places.get(`${week} ${kecamatan}`) ?? 0) >= Math.max(1, Math.floor(KECAMATAN_SHARE * budget));
    },
  };
}
