import type { Trail } from './context.ts';

/** One audit entry before it is chained. */
export interface AuditEntry {
  readonly id: string;
  readonly at: string;
  readonly verb: string;
  readonly outcome: 'done' | 'refused' | 'denied' | 'not-found' | 'failed';
  readonly endpoint: string;
  readonly requestId: string;
  readonly commandId?: string;
  readonly account?: string;
  readonly role?: string;
  readonly office?: string;
  readonly agency?: string;
  readonly subjects: readonly { readonly kind: string; readonly id: string }[];
  readonly purpose?: string;
  readonly code?: string;
  readonly notes: Readonly<Record<string, string | number | boolean>>;
}

/** More subjects than this are counted, not listed: a list page must not make a megabyte of log. */
const LISTED_SUBJECTS = 200;

/** NIK, phone, account: an entry can never be taken back, so numbers that people type into a purpose stay out of it. */
const LONG_NUMBER = /\d[\d .-]{5,}\d/g;

/** Collects what the use case says about itself. */
export class TrailRecord implements Trail {
  readonly #subjects: { kind: string; id: string }[] = [];
  readonly #notes: Record<string, string | number | boolean> = {};
  #purpose: string | undefined;
  #beyond = 0;

  concerns(kind: string, id: string): void {
    if (this.#subjects.some((s) => s.id === id && s.kind === kind)) return;
    if (this.#subjects.length < LISTED_SUBJECTS) this.#subjects.push({ kind, id });
    else this.#beyond += 1;
  }
  because(purpose: string): void {
    this.#purpose = purpose.replace(LONG_NUMBER, '[nomor]');
  }
  note(key: string, value: string | number | boolean): void {
    this.#notes[key] = value;
  }
  said(): Pick<AuditEntry, 'subjects' | 'notes'> & { purpose?: string } {
    return {
      subjects: this.#subjects,
      notes: this.#beyond > 0 ? { ...this.#notes, subjectsNotListed: this.#beyond } : this.#notes,
      ...(this.#purpose !== undefined && { purpose: this.#purpose }),
    };
  }
}
