import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createGrowingIndex, normaliseMention } from '../../engines/matching/index.ts';
import type { GrowingIndex } from '../../engines/matching/index.ts';
import { openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import { findByKeys } from './find-by-keys.ts';
import { keepCandidates, recordMention } from './index.ts';
import type { KeptCandidates } from './index.ts';
import { linkMentions } from './link-mentions.ts';
import { linkKeys } from './name-keys.ts';
import { recordRegister, registered } from './register.fixture.ts';
import { mentionOf } from './scene.fixture.ts';
import { postgresCandidates } from './store-candidates.ts';

const BUDGET = 256;
class Undo extends Error {}
let office: Office;
let mentionIds: string[];
let kept: KeptCandidates | undefined;
const told: string[] = [];
const log = (what: string) => void told.push(what);

beforeAll(async () => {
  office = await openOffice();
  mentionIds = await office.system((context) => recordRegister(context, 120));
});
afterEach(async () => {
  await kept?.stop();
  kept = undefined;
  told.length = 0;
});
afterAll(() => office.close());

/** Candidates of somebody like the person with this number, by whichever way serves; they must be those of PostgreSQL. */
const candidatesLike = (number: number): Promise<string[]> =>
  office.system(async ({ tx, keys }) => {
    const wanted = [{ id: randomUUID(), keys: linkKeys(keys, registered(number)) }];
    const others = (pairs: readonly { other: string }[]): string[] => pairs.map((pair) => pair.other).sort();
    const found = others(await findByKeys(tx, wanted, BUDGET));
    expect(found).toEqual(others(await postgresCandidates.find(tx, wanted, BUDGET)));
    return found;
  });
const until = async (holds: () => boolean): Promise<void> => {
  for (let waited = 0; !holds(); waited += 10) {
    if (waited > 10_000) throw new Error(`nothing came of it: ${JSON.stringify(kept?.standing())} ${told.join()}`);
    await sleep(10);
  }
};
/** Not at once: transactions of other tests hold back what is settled. */
const holdsAll = (mentions: number): Promise<void> => until(() => kept?.standing().mentions === mentions);
const keep = (more: Partial<Parameters<typeof keepCandidates>[0]> = {}): KeptCandidates => {
  kept = keepCandidates({ pool: office.pool, log, ...more });
  return kept;
};

describe('the index in memory of a server', () => {
  it('lets PostgreSQL serve while it loads, and finds what was saved meanwhile', async () => {
    const gate = Promise.withResolvers<void>();
    // Requests all the time: loading waits for the first pause between them.
    const { standing } = keep({ giveWay: () => gate.promise });
    await sleep(50);
    expect(standing()).toMatchObject({ from: 'postgresql', why: 'loading' });
    expect(await candidatesLike(5)).toContain(mentionIds[5]);
    const { mentionId } = await office.system((context) =>
      recordMention(context, mentionOf({ name: 'Siti Hidayat', birthDate: '1955-01-01' })),
    );
    gate.resolve();
    await until(() => standing().from === 'memory');
    const like = await office.system(({ tx, keys }) =>
      findByKeys(
        tx,
        [{ id: randomUUID(), keys: linkKeys(keys, normaliseMention({ name: 'Siti Hidayat', birthDate: '1955-01-01' }).mention) }],
        BUDGET,
      ),
    );
    expect(like.map((pair) => pair.other)).toContain(mentionId);
    expect(await candidatesLike(5)).toContain(mentionIds[5]);
    await holdsAll(121);
  });

  it('follows what other servers save and take out, without being asked', async () => {
    const { standing } = keep();
    await until(() => standing().from === 'memory');
    const saved = await office.system((context) => recordMention(context, mentionOf({ name: 'Katemi Nahak' })));
    await holdsAll(122);
    await office.system(({ tx }) => tx.deleteFrom('people.name_index').where('mention_id', '=', saved.mentionId).execute());
    await holdsAll(121);
    expect(told).toEqual([]);
  });

  it('brings the pairs that linking weighs', async () => {
    const { standing } = keep();
    await until(() => standing().from === 'memory');
    await office
      .system(async (context) => {
        const record = async (name: string) => (await recordMention(context, mentionOf({ name, birthDate: '1984-04-04' }))).mentionId;
        const [first, second] = [await record('Sulastri Handayani'), await record('Sulastri Handajani')];
        await linkMentions(context, [second], false);
        const links = await context.tx.selectFrom('people.link').select(['mention_a', 'mention_b']).execute();
        expect(links.map((link) => [link.mention_a, link.mention_b].sort())).toEqual([[first, second].sort()]);
        throw new Undo();
      })
      .catch((error: unknown) => expect(error).toBeInstanceOf(Undo));
    expect(told).toEqual([]);
  });

  it('does not find who was taken out a moment ago', async () => {
    const { standing } = keep();
    await until(() => standing().from === 'memory');
    const gone = mentionIds[9] ?? '';
    expect(await candidatesLike(9)).toContain(gone);
    await office.system(({ tx }) => tx.deleteFrom('people.name_index').where('mention_id', '=', gone).execute());
    expect(await candidatesLike(9)).not.toContain(gone);
  });

  it('hands over to PostgreSQL when more is new than a question may read, and takes over again', async () => {
    const { standing } = keep();
    await until(() => standing().from === 'memory');
    await holdsAll(120);
    const many = await office.system((context) => recordRegister(context, 700));
    expect(await candidatesLike(11)).toContain(many[11]);
    await holdsAll(820);
    expect(await candidatesLike(11)).toContain(many[11]);
  });

  it('starts anew after a failure, with everything that is there by then', async () => {
    let made = 0;
    const newIndex = (): GrowingIndex => {
      made += 1;
      const index = createGrowingIndex();
      return made > 1 ? index : { ...index, find: () => { throw new RangeError('out of place'); } }; // prettier-ignore
    };
    const { standing } = keep({ newIndex, retryMs: 20 });
    await until(() => standing().from === 'memory');
    expect(await candidatesLike(40)).toContain(mentionIds[40]);
    expect(standing()).toMatchObject({ from: 'postgresql', why: 'failed' });
    await until(() => made === 2 && standing().from === 'memory');
    expect(await candidatesLike(40)).toContain(mentionIds[40]);
    expect(told).toEqual(['candidates-in-memory-failed']);
  });

  it('leaves everything to PostgreSQL when there is too much for its memory, and says so', async () => {
    const { standing } = keep({ mostBytes: 1_000 });
    await until(() => standing().why === 'too-many');
    expect(standing()).toMatchObject({ from: 'postgresql', mentions: 0 });
    expect(await candidatesLike(20)).toContain(mentionIds[20]);
  });
});
