import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import shipped from '../../db/seed/what-if/result.json' with { type: 'json' };
import * as contract from './contract.ts';
import { OWN_RESULT, WhatIfResult } from './model.ts';
import { readWhatIf } from './queries/get-what-if.ts';

let office: Office;
let folder: string;
beforeAll(async () => {
  office = await openOffice();
  folder = await mkdtemp(join(tmpdir(), 'kentongan-what-if-'));
});
afterAll(async () => {
  await office.close();
  await rm(folder, { recursive: true, force: true });
});

describe('what would change', () => {
  it.each(['kartika', 'kamil', 'ratna'])('is shown to %s with the figures that the program brought', async (login) => {
    const { result, origin, ownUnreadable } = await office.as(login)(contract.getWhatIf, {});
    expect(result).toEqual(WhatIfResult.parse(shipped));
    expect([origin, ownUnreadable]).toEqual(['shipped', false]);
  });

  it('is for those who read warnings: nobody else', async () => {
    expect(await office.refusal(office.as('tamu')(contract.getWhatIf, {}))).toMatchObject({ status: 401 });
    for (const login of ['budi', 'sutinah', 'admin'])
      expect(await office.refusal(office.as(login)(contract.getWhatIf, {}))).toMatchObject({ status: 403 });
  });
});

describe('the figures that came with the program', () => {
  const result = WhatIfResult.parse(shipped);
  it('rest on sixteen pairs or more of size S, with intervals around every figure', () => {
    expect(result.size).toBe('S');
    expect(result.seeds.count).toBeGreaterThanOrEqual(16);
    for (const { variants } of result.questions)
      for (const { protectable } of variants)
        for (const { value, low, high } of Object.values(protectable)) {
          expect(low).toBeLessThanOrEqual(value ?? Number.NaN);
          expect(high).toBeGreaterThanOrEqual(value ?? Number.NaN);
        }
  });

  it('have one and the same present in every answer', () => {
    const presents = result.questions.flatMap(({ variants }) => variants.map(({ protectable }) => JSON.stringify(protectable.before)));
    expect(new Set(presents).size).toBe(1);
  });
});

describe('an own result', () => {
  const own = { ...WhatIfResult.parse(shipped), computedOn: '2026-12-01' };
  const put = (text: string): Promise<void> => writeFile(join(folder, OWN_RESULT), text);

  it('comes before the shipped one', async () => {
    await put(JSON.stringify(own));
    expect(await readWhatIf(folder)()).toEqual({ result: own, origin: 'own', ownUnreadable: false });
  });

  it.each([['{"format":1'], ['{"format":2}'], ['']])(
    'that reads %j is said to be unreadable, and the shipped one stands in',
    async (text) => {
      await put(text);
      expect(await readWhatIf(folder)()).toMatchObject({ origin: 'shipped', ownUnreadable: true, result: { format: 1 } });
    },
  );

  it('is not missed where there is none at all', async () => {
    const nowhere = join(folder, 'nowhere');
    expect(await readWhatIf(nowhere, join(nowhere, 'shipped.json'))()).toEqual({ result: null, origin: null, ownUnreadable: false });
  });
});
