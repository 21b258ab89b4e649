import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkRecruiter } from '../../../engines/reading/index.ts';
import { matchRecruiter } from '../../../modules/recruiters/index.ts';
import { openOffice } from '../../../tests/setup/office.ts';
import type { Office } from '../../../tests/setup/office.ts';
import { loadGazetteer, loadRecruiters } from '../reading-data.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe('screen and command', () => {
  const HARD: Record<string, string> = { revoked: 'revoked', suspended: 'suspended', suspension_lifted: 'supervised' };
  it.each([
    ['MIA', '2026-03-01'],
    ['PT Putri Samawa Mandiry', '2026-11-20'],
    ['Multi Intan Amanah Internasional', '2025-04-01'],
    ['Bumenjaya Eka Putra', '2026-11-20'],
    ['Bumi Mas Indonesia Mandiri', '2026-08-01'],
    ['ANUGRAH GRAHA PERTIWI, PT', '2026-11-20'],
  ])('find the same companies for %s on %s, with the same measures', async (name, on) => {
    const command = checkRecruiter(name, await loadRecruiters(await loadGazetteer()), on);
    const screen = (await office.system(({ tx }) => matchRecruiter(tx, name, on))).filter((one) => one.level !== 'alike');
    const told = (company: string, city: string | null): string => `${company.toLowerCase()}|${city ?? ''}`;
    expect(screen.map((one) => told(one.name, one.city)).toSorted()).toEqual(
      command.matches.map((one) => told(one.name, one.city)).toSorted(),
    );
    for (const match of command.matches) {
      const measure = HARD[match.status];
      const shown = screen.find((one) => told(one.name, one.city) === told(match.name, match.city));
      if (measure !== undefined) expect(shown?.status.status).toBe(measure);
      if (match.status === 'unknown') expect(shown?.status.status).toBe('unknown');
    }
  });
});
