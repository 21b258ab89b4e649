import type { Told } from '../../../../engines/simulator/index.ts';
import { addRecruiter, confirmPhone, setStatus } from '../../../../modules/recruiters/contract.ts';
import { moment } from '../calendar.ts';
import type { Ground, Happening } from '../happening.ts';
import type { TrainingOffice } from '../training-office.ts';
import type { Happened } from './kanims.ts';
import { trainingPhone } from './marks.ts';
import type { Homes } from './whose.ts';

type Registered = Extract<Told['event'], { stream: 'agency_registry' }>;

const INVENTED = 'Perusahaan rekaan untuk latihan';
const COMPANIES_AT = '07:05';
const POSTS_AT = '07:20';

/**
 * The register as it stands on the first day: companies, and their branches and field officers as posts of the company, whose name or number
 * turns up later on. One officer enters a number and another confirms it; a field officer's own entry could only be confirmed in one office.
 */
export function simulatedRegister({ calendar }: Ground, homes: Homes, happened: readonly Happened[]): Happening[] {
  const first = calendar.workingDays[0];
  if (first === undefined) return [];
  const seen = numbersAndNames(happened);
  const register = happened.flatMap(({ event, key }) => (event.stream === 'agency_registry' ? [{ event, key }] : []));
  const companies = register.filter(({ event }) => event.kind === 'p3mi' || event.kind === 'travel_agent');
  const posts = register.filter(
    ({ event }) => (event.kind === 'field_agent' || event.kind === 'branch') && seen.has(trainingPhone(event.phones?.[0]) ?? ''),
  );
  // A field officer stands in the register under the licence of the company.
  const needed = new Set(posts.map(({ event, key }) => key(event.registration ?? '')));
  const ids = new Map<string, string>();
  const opened = companies
    .filter(
      ({ event, key }) =>
        seen.has(event.name) || seen.has(trainingPhone(event.phones?.[0]) ?? '') || needed.has(key(event.registration ?? '')),
    )
    .map(({ event, key }, nth): Happening => ({
      at: moment(first, COMPANIES_AT),
      run: async (office) => {
        const kind = event.kind === 'p3mi' ? 'p3mi' : 'company';
        const id = await enter(office, event, { kind, name: event.name, city: townOf(homes, event), licenceNo: `LATIHAN-${nth + 100}` });
        ids.set(key(event.registration ?? ''), id);
        if (kind === 'p3mi')
          await office.as('sari')(setStatus, {
            params: { id },
            body: { status: 'valid', decree: `Keputusan latihan ${nth + 100}`, validFrom: event.valid_from ?? first, source: INVENTED },
          });
      },
    }));
  const staffed = posts.map(({ event, key }, nth): Happening => ({
    at: moment(first, POSTS_AT),
    run: async (office) => {
      const parentId = ids.get(key(event.registration ?? ''));
      const village = event.village_code === undefined ? '' : ` ${homes.village(event.village_code).name}`;
      if (parentId !== undefined)
        await enter(office, event, {
          kind: 'branch',
          name: `Pos Lapangan Latihan ${nth + 1}${village}`,
          city: townOf(homes, event),
          parentId,
        });
    },
  }));
  return [...opened, ...staffed];
}

interface Entry {
  readonly kind: 'p3mi' | 'company' | 'branch';
  readonly name: string;
  readonly city: string;
  readonly licenceNo?: string;
  readonly parentId?: string;
}

async function enter(office: TrainingOffice, event: Registered, entry: Entry): Promise<string> {
  const phone = trainingPhone(event.phones?.[0]);
  const { id } = await office.as('sari')(addRecruiter, {
    body: {
      ...entry,
      source: INVENTED,
      ...(event.address !== undefined && { address: event.address }),
      ...(phone !== undefined && { phone }),
    },
  });
  if (phone !== undefined) await office.as('danu')(confirmPhone, { params: { id } });
  return id;
}

const townOf = (homes: Homes, { village_code: code }: Registered): string => (code === undefined ? '' : homes.village(code).regency);

/** What forms, placements and reports name. */
function numbersAndNames(happened: readonly Happened[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const add = (...values: readonly (string | undefined)[]): void => {
    for (const value of values) if (value !== undefined) seen.add(value);
  };
  for (const { event } of happened) {
    if (event.stream === 'passport_application')
      add(event.company, trainingPhone(event.contact_phone), trainingPhone(event.guarantor?.phone), trainingPhone(event.applicant.phone));
    if (event.stream === 'placement_record') add(event.company, trainingPhone(event.phone));
    if (event.stream === 'report') add(...(event.mentions ?? []).flatMap((one) => [one.company, trainingPhone(one.phone)]));
  }
  return seen;
}
