import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { cx } from './class-names.ts';
import { useOpens } from './mode.ts';

interface PageLinkProps {
  /** Whole path with its ids in place: `/perkara/${id}`. */
  readonly to: string;
  readonly search?: Readonly<Record<string, unknown>>;
  readonly className?: string | undefined;
  readonly plain?: boolean;
  readonly onClick?: () => void;
  readonly children: ReactNode;
}

/**
 * A link to another page of the console. `plain` leaves out the underline (navigation, cards). Where this role may not open
 * the page the words stay, without the link: nobody is led to a closed door.
 */
export function PageLink({ to, search, className, plain = false, children, onClick }: PageLinkProps) {
  const opens = useOpens();
  if (!opens(to)) return <span className={className}>{children}</span>;
  return (
    <Link to={to} search={search ?? {}} className={cx(!plain && 'link', className)} {...(onClick === undefined ? {} : { onClick })}>
      {children}
    </Link>
  );
}

/** Goes to another page. */
export const useGo = (): ((to: string, search?: Readonly<Record<string, unknown>>) => void) => {
  const navigate = useNavigate();
  return (to, search) => void navigate({ to, search: search ?? {} });
};

/** The ids in the address, parsed. A wrong address throws; the shell then shows "halaman tidak ditemukan". */
export const usePageParams = <O,>(schema: z.ZodType<O>): O => schema.parse(useParams({ strict: false }));

/**
 * Filters in the address: they survive reload and can be sent to a colleague. What does not fit the schema is dropped,
 * so give every field a default or make it optional. Never put a person's name or number here.
 */
export const usePageSearch = <O extends object>(schema: z.ZodType<O>): readonly [O, (change: Partial<O>) => void] => {
  const raw: unknown = useSearch({ strict: false });
  const navigate = useNavigate();
  const parsed = schema.safeParse(raw);
  const value = parsed.success ? parsed.data : schema.parse({});
  const change = (next: Partial<O>) => void navigate({ to: '.', search: { ...value, ...next }, replace: true });
  return [value, change];
};
