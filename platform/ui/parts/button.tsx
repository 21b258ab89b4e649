import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { cx } from '../class-names.ts';
import { useOpens } from '../mode.ts';
import { PageLink } from '../page-link.tsx';
import { useTellBusy } from './busy.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

/** `primary`: the one main act of a screen. `danger`: cannot be undone or endangers somebody. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ControlSize = 'normal' | 'touch';

const SHAPE =
  'inline-flex items-center justify-center gap-2 rounded font-semibold text-center max-w-full transition-colors duration-150 print:hidden';
const VARIANT: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-accent-ink hover:bg-accent-hover',
  secondary: 'bg-panel text-ink border border-control hover:bg-sunken',
  quiet: 'bg-transparent text-accent hover:bg-accent-soft',
  danger: 'bg-danger text-danger-ink hover:bg-danger-hover',
};
const SIZE: Record<ControlSize, string> = { normal: 'min-h-9 px-3 py-1.5', touch: 'min-h-12 px-4 py-2' };
const looks = (variant: ButtonVariant, size: ControlSize, more?: string) => cx(SHAPE, VARIANT[variant], SIZE[size], more);

interface Looks {
  readonly variant?: ButtonVariant;
  readonly size?: ControlSize;
  readonly icon?: IconName;
  readonly className?: string;
}
interface ButtonProps extends Looks, Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  /** Being sent: stays focusable, says so, and does nothing. */
  readonly busy?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({
  variant = 'secondary',
  size = 'normal',
  icon,
  busy = false,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  useTellBusy(busy);
  return (
    <button
      type={busy ? 'button' : type}
      aria-disabled={busy || undefined}
      className={looks(variant, size, cx('disabled:opacity-60 disabled:cursor-not-allowed', busy && 'opacity-70', className))}
      {...(busy || onClick === undefined ? {} : { onClick })}
      {...rest}
    >
      {icon !== undefined && <Icon name={icon} />}
      <span className="min-w-0">{children}</span>
      {busy && <span role="status">· mengirim…</span>}
    </button>
  );
}

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'aria-label' | 'title'> {
  /** The accessible name; also shown on hover. */
  readonly label: string;
  readonly icon: IconName;
  readonly size?: ControlSize;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button without a word; only for acts whose picture everybody knows (close, menu, more). */
export function IconButton({ label, icon, size = 'normal', type = 'button', ...rest }: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      className={cx(
        'inline-flex shrink-0 items-center justify-center rounded text-muted hover:bg-sunken hover:text-ink disabled:opacity-60 print:hidden',
        size === 'touch' ? 'size-12' : 'size-9',
      )}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}

interface LinkButtonProps extends Looks {
  readonly to: string;
  readonly search?: Readonly<Record<string, unknown>>;
  readonly children: ReactNode;
}

/** A link that looks like a button: goes somewhere, changes nothing. Absent where this role may not open the page. */
export function LinkButton({ to, search, variant = 'secondary', size = 'normal', icon, className, children }: LinkButtonProps) {
  const opens = useOpens();
  if (!opens(to)) return null;
  return (
    <PageLink to={to} plain className={looks(variant, size, className)} {...(search === undefined ? {} : { search })}>
      {icon !== undefined && <Icon name={icon} />}
      <span className="min-w-0">{children}</span>
    </PageLink>
  );
}
