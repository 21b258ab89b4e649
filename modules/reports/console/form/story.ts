import { z } from 'zod';
import type { PickedUnit } from '../../../territory/console/shared/village-picker.tsx';
import { FileReportBody } from '../../contract.ts';
import { newReceiptCode, SECRECY_NOTICE } from '../../model.ts';
import type { Channel, IdentityLevel, Knowledge, NamedRole, Topic } from '../../model.ts';

/** Somebody whom the report names, as typed. */
export interface NamedRow {
  readonly role: NamedRole;
  readonly name: string;
  readonly phone: string;
}
/** Everything on the two screens. */
export interface StoryValues {
  readonly id: string;
  readonly receiptCode: string;
  readonly topic: Topic | undefined;
  readonly what: string;
  readonly place: PickedUnit | undefined;
  readonly placeDetail: string;
  readonly danger: { readonly heldOrThreatened: boolean | undefined; readonly leavingSoon: boolean | undefined };
  readonly named: readonly NamedRow[];
  readonly when: string;
  readonly happenedOn: string;
  readonly departsOn: string;
  readonly peopleCount: number | undefined;
  readonly destination: string;
  readonly knowledge: z.infer<typeof Knowledge>;
  readonly channel: Channel;
  readonly identityLevel: IdentityLevel;
  readonly secrecyRequested: boolean;
  readonly bypassVillage: boolean;
  readonly forOther: boolean;
  readonly teller: { readonly name: string; readonly phone: string; readonly relation: string };
}
/** Id and receipt code are made here, on the device: the id is random for every report, so it tells nothing of an anonymous one. */
export const emptyStory = (): StoryValues => ({
  id: crypto.randomUUID(),
  receiptCode: newReceiptCode(crypto.getRandomValues(new Uint8Array(8))),
  topic: undefined,
  what: '',
  place: undefined,
  placeDetail: '',
  danger: { heldOrThreatened: undefined, leavingSoon: undefined },
  named: [{ role: 'recruiter', name: '', phone: '' }],
  when: '',
  happenedOn: '',
  departsOn: '',
  peopleCount: undefined,
  destination: '',
  knowledge: 'unknown',
  channel: 'app',
  identityLevel: 'confidential',
  secrecyRequested: true,
  bypassVillage: false,
  forOther: false,
  teller: { name: '', phone: '', relation: '' },
});

const YesNo = z.boolean('Jawab ya atau tidak');
const Asked = z.object({
  topic: FileReportBody.shape.topic.or(z.undefined()).refine((topic) => topic !== undefined, 'Pilih yang paling dekat'),
  what: FileReportBody.shape.what,
  danger: z.object({ heldOrThreatened: YesNo, leavingSoon: YesNo }),
});

/** What the form sends: the contract's body, with the place as its code and rows without any word left out. */
interface Raw {
  readonly place?: { readonly key: string };
  readonly named?: readonly { readonly role: string; readonly name?: string; readonly phone?: string }[];
  readonly identityLevel?: string;
  readonly forOther?: boolean;
}
const toBody = (typed: unknown): unknown => {
  const { place, named, forOther, ...rest } = typed as Raw & Record<string, unknown>;
  return {
    ...rest,
    noticeShown: SECRECY_NOTICE.version,
    place: place?.key,
    named: (named ?? [])
      .filter((row) => row.name !== undefined || row.phone !== undefined)
      .map(({ role, name, phone }) => ({ role, name, phones: phone === undefined ? [] : [phone] })),
    teller: forOther === true ? (rest['teller'] ?? {}) : undefined,
  };
};
/** Anonymous reports share every field but the level; the sender of the request is what differs. */
const Body = FileReportBody.extend({
  receiptCode: FileReportBody.shape.receiptCode.unwrap(),
  identityLevel: z.enum(['anonymous', 'confidential', 'named']),
  danger: Asked.shape.danger,
  topic: Asked.shape.topic,
});
const placed = Body.refine((body) => body.identityLevel !== 'anonymous' || body.place !== undefined, {
  path: ['place'],
  message: 'Tanpa nama perlu tempat, supaya laporan sampai ke kantor yang tepat',
});
export const StoryForm = z.preprocess(toBody, placed);
export type StoryBody = z.output<typeof Body>;

/** Fields of the first screen that must be answered before the second one. */
export const FIRST_FIELDS = ['topic', 'what', 'danger'] as const;
export const isFirstScreenDone = (values: StoryValues): boolean => Asked.safeParse(values).success;
