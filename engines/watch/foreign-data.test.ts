import { describe, expect, it } from 'vitest';
import type { WatchEvent } from './events.ts';
import { applicant, at, COACHED, ordinary, report, run, VILLAGES } from './fixtures/quiet-district.ts';
import type { Warning } from './settings.ts';

const looks = (events: readonly WatchEvent[]): Warning[] => run(events, { lookBits: 4 }).filter(({ level }) => level !== 'watch');
const tells = (warnings: readonly Warning[], ...events: string[]): boolean =>
  warnings.some(({ evidence }) => events.every((event) => evidence.some((line) => line.event === event)));
/** Answers that stand out without any number of a helper. */
const answers = { ...COACHED.answers, invited_by: 'fb.com/kerja.mudah82' };
const lost = { purpose: 'tourism', destination: 'SG', documents: COACHED.documents };

describe('events that others write otherwise than our simulator', () => {
  it('a page in a link is an account, in an answer as in a sentence, however few tell one', () => {
    const two = [60, 64].map((day, n) => applicant(820 + n, day, { ...lost, answers }, { village_code: VILLAGES[n] }));
    expect(tells(looks([...ordinary, ...two]), 'a820', 'a821')).toBe(true);
    const told = report(20, 62, {
      mentions: [],
      text: 'ditawari kerja, akunnya fb.com/kerja.mudah82, mohon dicek',
      destination: undefined,
    });
    expect(tells(looks([...ordinary, told, two[1]!]), 'r20', 'a821')).toBe(true);
  });
  it('who comes on one visit and shares a number is a group of friends', () => {
    const friends = [0, 1, 2].map((n) => applicant(830 + n, 60, { ...lost, ...COACHED, destination: 'SG', session: 's1' }));
    expect(tells(looks([...ordinary, ...friends]), 'a830', 'a831')).toBe(false);
  });
  it('one wording after two months is a saying', () => {
    const story = 'nanti dijemput paman di sana lalu pergi ke pantai';
    const coached = (n: number, day: number): WatchEvent =>
      applicant(840 + n, day, { ...lost, answers: { ...COACHED.answers, story } }, { village_code: VILLAGES[n] });
    const places = (warnings: readonly Warning[]): boolean => warnings.some(({ text }) => text.includes('susunan kata jawaban'));
    expect(places(looks([...ordinary, coached(0, 60), coached(1, 64)]))).toBe(true);
    expect(places(looks([...ordinary, coached(0, 16), coached(1, 70)]))).toBe(false);
  });
  it('a shortened form of address is no part of a name, and what joins two reports is told by name', () => {
    const named = (n: number, day: number, alias: string): WatchEvent =>
      report(n, day, { mentions: [{ role: 'recruiter', alias }], destination: undefined });
    const [found] = looks([...ordinary, named(31, 60, 'P. Drajat Wibowo'), named(32, 66, 'Pak Drajat Wibowo')]);
    expect(found?.text).toContain('Penghubung: nama P');
    expect(found?.text).toContain('Drajat Wibowo (2 kejadian)');
  });
  it('the name beside a licensed number joins no two reports', () => {
    const registry: WatchEvent = {
      ...at(0),
      stream: 'agency_registry',
      id: 'g1',
      kind: 'field_agent',
      name: 'Agen Drajat',
      phones: ['085712345678'],
      status: 'active',
    };
    const named = (n: number, day: number): WatchEvent =>
      report(n, day, { mentions: [{ role: 'recruiter', alias: 'Pak Drajat', phone: '085712345678' }] });
    expect(looks([registry, ...ordinary, named(31, 60), named(32, 66)])).toEqual([]);
    expect(looks([...ordinary, named(31, 60), named(32, 66)])).not.toEqual([]);
  });
});
